//! Codes of the checks that also serve a case while it is read from a packet.

/// A decision is asked for, and there is no proposal under a heading. Quote: the nearest to one in the text.
pub const DECISION_WITHOUT_PROPOSAL: &str = "purpose.decision_without_proposal";
/// Marked as discussion, worded as information. Quote: the first wording; values: all of them.
pub const DISCUSSION_READS_AS_INFORMATION: &str = "purpose.discussion_reads_as_information";
/// A discussion of how something is to be done, and no alternatives after the question.
pub const DISCUSSION_WITHOUT_ALTERNATIVES: &str = "purpose.discussion_without_alternatives";
/// Marked as information, with a proposal that asks for more than taking note.
pub const INFORMATION_ASKS_FOR_MORE: &str = "purpose.information_asks_for_more";
/// A document is a draft and approved at once. Quote: the status; values: the day of approval.
pub const DRAFT_BUT_APPROVED: &str = "document.draft_but_approved";
