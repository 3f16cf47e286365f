//! The words that a written document shows beside those of the case. They come from the caller, in the language of the
//! document.

/// Words for [`crate::write_case`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// Before the number: «Saksnummer».
    pub number: String,
    /// Before the meeting: «Møte».
    pub meeting: String,
    /// Before the purpose: «Formål».
    pub purpose: String,
    /// «Vedtak»
    pub decision: String,
    /// «Diskusjon»
    pub discussion: String,
    /// «Orientering»
    pub information: String,
    /// Before the presenters: «Framleggere».
    pub presenters: String,
    /// Before the mark of a case that is not public: «Tilgang».
    pub access: String,
    /// Above the proposal, where the case has no words of its own: «Forslag til enighet».
    pub proposal: String,
    /// Above the annexes: «Vedlegg».
    pub annexes: String,
    /// At the foot of every page, `{n}` and `{total}` being numbers: «Side {n} av {total}».
    pub page_of: String,
}
