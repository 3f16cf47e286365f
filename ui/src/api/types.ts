// Generated from Rust by `make types`. Do not edit.

export type AcceptImport = { 
/**
 * The file.
 */
file: KeptFile, 
/**
 * What was read, as corrected. What is left out here is not taken in.
 */
preview: Preview, 
/**
 * Whose meeting it was.
 */
body_id: BodyId, 
/**
 * From.
 */
start_time: Clock | null, 
/**
 * To.
 */
end_time: Clock | null, 
/**
 * Where.
 */
place: string, 
/**
 * How.
 */
mode: MeetingMode, 
/**
 * The language of its papers.
 */
language: Language, };

export type Access = "public" | "exempt";

export type AccessRole = "secretary" | "member" | "group_leader" | "adviser" | "reader";

export type AddDocument = { 
/**
 * Its first version; nothing when only the name is known.
 */
version: NewVersion | null, 
/**
 * The document.
 */
id: DocumentId, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * The case it belongs to.
 */
case_id: CaseId | null, 
/**
 * The meeting it belongs to.
 */
meeting_id: MeetingId | null, 
/**
 * Its title.
 */
title: string, 
/**
 * What other systems call it.
 */
external_ids: Array<string>, };

export type AddDocuments = { 
/**
 * What is new, in order.
 */
documents: Array<AddDocument>, 
/**
 * What there is a newer file of.
 */
versions: Array<AddVersion>, };

export type AddFileVersion = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The file's path.
 */
path: string, 
/**
 * What changed.
 */
note: string, };

export type AddFiles = { 
/**
 * The case they are annexes of.
 */
case_id: CaseId | null, 
/**
 * The meeting they belong to.
 */
meeting_id: MeetingId | null, 
/**
 * The files' paths.
 */
paths: Array<string>, };

export type AddToAgenda = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Where.
 */
placement: Placement, 
/**
 * The place counted from 0; before the closing standing cases when nothing is given.
 */
position: number | null, };

export type AddVersion = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The version.
 */
version: NewVersion, };

export type AgendaItemId = string;

export type AgendaLine = { 
/**
 * The agenda item.
 */
id: AgendaItemId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The number it has, or gets when the notice is sent now.
 */
number: string, 
/**
 * Whether the number is for good.
 */
number_is_final: boolean, 
/**
 * Whether it came after the notice was sent.
 */
late: boolean, 
/**
 * Whether it is a standing case that opens or closes the meeting.
 */
standing: RecurringPlace | null, 
/**
 * The case's title.
 */
title: string, 
/**
 * What is asked.
 */
purpose: Purpose, 
/**
 * How far the case has come.
 */
case_status: CaseStatus, 
/**
 * Who presents it.
 */
presenters: Array<string>, 
/**
 * Minutes set aside.
 */
minutes: number | null, 
/**
 * By the running clock.
 */
starts_at: Clock | null, 
/**
 * By the running clock.
 */
ends_at: Clock | null, 
/**
 * Minutes past the meeting's end.
 */
overflow: number, 
/**
 * The points under it.
 */
sub_items: Array<string>, 
/**
 * Annexes.
 */
annexes: number, 
/**
 * Pages of the annexes.
 */
annex_pages: number, };

export type AnnexFound = { 
/**
 * The file name without date and extension.
 */
title: string, 
/**
 * The file name as printed.
 */
file_name: string, 
/**
 * Ids in the system that the packet came from, mended (34 characters each).
 */
external_ids: Array<string>, 
/**
 * First page of its content, counted from 1 in the file; `None` when it was not found.
 */
first_page: number | null, 
/**
 * Last page of its content.
 */
last_page: number | null, 
/**
 * Whether its first page also shows something else.
 */
shares_first_page: boolean, 
/**
 * Whether its last page also shows something else.
 */
shares_last_page: boolean, 
/**
 * The day it says it was updated, as an ISO date.
 */
updated: string | null, 
/**
 * Its numbered headings.
 */
sections: Array<HeadingFound>, };

export type Appearance = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * The meeting's name, such as `2024/M2`.
 */
meeting_name: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * How far the meeting has come.
 */
meeting_status: MeetingStatus, 
/**
 * The number the case was given there.
 */
number: string | null, };

export type BackupDone = { 
/**
 * The backup.
 */
path: string, 
/**
 * Files in it, the list of them not counted.
 */
files: number, 
/**
 * Their bytes, unpacked.
 */
bytes: number, };

export type Blob = { 
/**
 * SHA-256 in lower-case hexadecimal.
 */
hash: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Such as `application/pdf`.
 */
media_type: string, };

export type Body = { 
/**
 * The body.
 */
id: BodyId, 
/**
 * What sort of body.
 */
kind: BodyKind, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is called in headings.
 */
short_name: string, 
/**
 * The body it reports to.
 */
parent_id: BodyId | null, 
/**
 * The body that took over.
 */
replaced_by_id: BodyId | null, 
/**
 * Exists since.
 */
valid_from: Day | null, 
/**
 * Existed until.
 */
valid_to: Day | null, 
/**
 * How its case numbers are written, such as `{year}/M{meeting}-{n:03}`.
 */
numbering_pattern: string, 
/**
 * Whether numbers start again with each meeting.
 */
numbering_sequence: NumberingSequence, 
/**
 * Where it usually meets.
 */
default_place: string, 
/**
 * When its meetings usually start.
 */
default_start: Clock | null, 
/**
 * When they usually end.
 */
default_end: Clock | null, 
/**
 * Days before the meeting by which cases must be in.
 */
cases_due_days: number, 
/**
 * Days before the meeting by which the papers must be out.
 */
papers_due_days: number, };

export type BodyId = string;

export type BodyKind = "council" | "portfolio_board" | "group" | "working_group" | "other";

export type BookAnnexOutcome = { 
/**
 * Its title.
 */
title: string, 
/**
 * The case it belongs to.
 */
case_number: string, 
/**
 * Its pages in the book.
 */
pages: number, 
/**
 * The page its divider stands on.
 */
divider_page: number, 
/**
 * Why it was left out, such as `password_protected`.
 */
problem: string | null, 
/**
 * What it lost on its way into the book, such as `form_flattened`.
 */
notes: Array<string>, };

export type BookObstacle = { 
/**
 * The annex's title; nothing when it is the book itself.
 */
annex: string | null, 
/**
 * What it is about, such as `font`.
 */
kind: string, };

export type BookOutcome = { 
/**
 * Pages in the file.
 */
pages: number, 
/**
 * Whether it passed as PDF/A.
 */
pdf_a: boolean, 
/**
 * The kinds of things that stood in the way of PDF/A, with the annex each is about.
 */
obstacles: Array<BookObstacle>, 
/**
 * One per annex, in book order.
 */
annexes: Array<BookAnnexOutcome>, 
/**
 * Number and first page of every case.
 */
case_pages: Array<CasePageNumber>, 
/**
 * The file, when it was written for the user.
 */
path: string | null, };

export type ByBody = { 
/**
 * The body.
 */
body_id: BodyId, };

export type ByCase = { 
/**
 * The case.
 */
case_id: CaseId, };

export type ByDocument = { 
/**
 * The document.
 */
document_id: DocumentId, };

export type ByHash = { 
/**
 * SHA-256 in hexadecimal.
 */
hash: string, };

export type ByMeeting = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, };

export type ByPath = { 
/**
 * The path.
 */
path: string, };

export type ByPerson = { 
/**
 * The person.
 */
person_id: PersonId, };

export type CancelMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * Why.
 */
reason: string, };

export type CaseChecks = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * What was found.
 */
checks: Array<Check>, };

export type CaseFilter = { 
/**
 * Of this body.
 */
body_id?: BodyId, 
/**
 * With this purpose.
 */
purpose?: Purpose, 
/**
 * That have come so far.
 */
status?: CaseStatus, 
/**
 * Only those that wait: not withdrawn, and on no agenda of a meeting that is planned or called.
 */
waiting?: boolean, 
/**
 * Also the standing cases of meetings.
 */
standing?: boolean, };

export type CaseFound = { 
/**
 * The number as it is written, without stray spaces: `2024/M2-004`.
 */
number: string, 
/**
 * The case's own part of that number: 4 of `2024/M2-004`, 12 of `12/24`.
 */
serial?: number, 
/**
 * The title, in the spelling with unsplit words.
 */
title: string, 
/**
 * What the council is asked to do; `None` when no label says it.
 */
purpose: Purpose | null, 
/**
 * The presenters as written: «Etternavn, Fornavn».
 */
presenters: Array<string>, 
/**
 * The first paragraph, as Markdown.
 */
summary: string, 
/**
 * The rest of the case's own text before its numbered sections, as Markdown, without the sub-items.
 */
body: string, 
/**
 * What the council is asked to agree on, as Markdown.
 */
proposal: string | null, 
/**
 * The file name of the annex that the proposal stands in, when it is not in the case's own text.
 */
proposal_annex: string | null, 
/**
 * Numbered sections of the case's own text, then of its annexes.
 */
sections: Array<SectionFound>, 
/**
 * The points of a case that gathers several.
 */
sub_items: Array<SubItemFound>, 
/**
 * The annexes named by the case.
 */
annexes: Array<AnnexFound>, 
/**
 * First page of the case, counted from 1 in the file.
 */
first_page: number, 
/**
 * Last page of the case's own text (annexes not counted).
 */
last_page: number, };

export type CaseId = string;

export type CasePage = { 
/**
 * The case.
 */
case: CaseView, 
/**
 * What was found.
 */
checks: Array<Check>, };

export type CasePageNumber = { 
/**
 * The case's number.
 */
number: string, 
/**
 * The page, from 1.
 */
page: number, };

export type CaseRow = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * Whose, by name.
 */
body_name: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked.
 */
purpose: Purpose, 
/**
 * How far it has come.
 */
status: CaseStatus, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * Who presents it.
 */
presenters: Array<string>, 
/**
 * The meetings it is or was on, the latest first.
 */
appearances: Array<Appearance>, 
/**
 * When it was made.
 */
created_at: Instant, };

export type CaseStatus = "draft" | "ready" | "withdrawn";

export type CaseView = { 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * What the case is about, Markdown.
 */
summary: string, 
/**
 * Text outside the sections, Markdown.
 */
body: string, 
/**
 * The proposal, Markdown.
 */
proposal: string, 
/**
 * Where it was treated before.
 */
prior_treatment: string, 
/**
 * The legal basis of an exemption.
 */
access_basis: string, 
/**
 * Who presents it, in order.
 */
presented_by: Array<Presenter>, 
/**
 * Its sections, in order.
 */
sections: Array<SectionView>, 
/**
 * The points under it, in order.
 */
sub_items: Array<SubItem>, 
/**
 * Its annexes, in order.
 */
annexes: Array<DocumentView>, 
/**
 * Findings that were set aside.
 */
dismissals: Array<Dismissal>, 
/**
 * The case.
 */
id: CaseId, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * Whose, by name.
 */
body_name: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked.
 */
purpose: Purpose, 
/**
 * How far it has come.
 */
status: CaseStatus, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * Who presents it.
 */
presenters: Array<string>, 
/**
 * The meetings it is or was on, the latest first.
 */
appearances: Array<Appearance>, 
/**
 * When it was made.
 */
created_at: Instant, };

export type Certainty = "certain" | "likely";

export type ChangeCase = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * A new title.
 */
title?: string, 
/**
 * What is asked of the body.
 */
purpose?: Purpose, 
/**
 * The language it is written in.
 */
language?: Language, 
/**
 * Draft or ready for the agenda.
 */
status?: CaseStatus, 
/**
 * What the case is about, Markdown.
 */
summary?: string, 
/**
 * Text outside the sections, Markdown.
 */
body?: string, 
/**
 * The proposal, Markdown.
 */
proposal?: string, 
/**
 * Where it was treated before.
 */
prior_treatment?: string, 
/**
 * Public or exempt.
 */
access?: Access, 
/**
 * The legal basis of an exemption.
 */
access_basis?: string, };

export type ChangeCouncil = { 
/**
 * The council's full name.
 */
name: string, 
/**
 * What it is called in headings.
 */
short_name: string, 
/**
 * The language of its documents.
 */
language: Language, };

export type ChangeDocument = { 
/**
 * The document.
 */
id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * The legal basis of an exemption.
 */
access_basis: string, };

export type ChangeMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * When, where and how.
 */
meeting: MeetingDraft, 
/**
 * The last day for cases; counted from the body's rule when nothing is given and the day changes.
 */
cases_due: Day | null, 
/**
 * The last day for sending the papers.
 */
papers_due: Day | null, };

export type Changed = { 
/**
 * The entry that was written; nothing if the command found everything as it wanted it.
 */
entry: EntryId | null, 
/**
 * What was done, for «Angre».
 */
label: Label, 
/**
 * The rows that changed.
 */
touched: Array<Touched>, };

export type Check = { 
/**
 * What was found.
 */
finding: Finding, 
/**
 * Who set it aside, and why.
 */
dismissal: Dismissal | null, };

export type Clock = string;

export type Command = { "type": "council.set_up" } & SetUpCouncil | { "type": "council.change" } & ChangeCouncil | { "type": "municipality.put" } & PutMunicipality | { "type": "body.put" } & PutBody | { "type": "recurring.set" } & SetRecurringItems | { "type": "person.put" } & PutPerson | { "type": "role.give" } & GiveRole | { "type": "role.end" } & EndRole | { "type": "meeting.plan" } & PlanMeeting | { "type": "meeting.change" } & ChangeMeeting | { "type": "meeting.cancel" } & CancelMeeting | { "type": "meeting.remove" } & RemoveMeeting | { "type": "meeting.send" } & SendMeeting | { "type": "agenda.add" } & AddToAgenda | { "type": "agenda.remove" } & RemoveFromAgenda | { "type": "agenda.move" } & MoveOnAgenda | { "type": "agenda.set_minutes" } & SetMinutes | { "type": "packet.import" } & ImportPacket | { "type": "case.create" } & CreateCase | { "type": "case.change" } & ChangeCase | { "type": "case.set_presenters" } & SetPresenters | { "type": "case.set_sub_items" } & SetSubItems | { "type": "case.withdraw" } & WithdrawCase | { "type": "case.reopen" } & ReopenCase | { "type": "case.remove" } & RemoveCase | { "type": "section.put" } & PutSection | { "type": "section.remove" } & RemoveSection | { "type": "section.order" } & OrderSections | { "type": "document.add" } & AddDocument | { "type": "documents.add" } & AddDocuments | { "type": "document.add_version" } & AddVersion | { "type": "document.change" } & ChangeDocument | { "type": "document.remove" } & RemoveDocument | { "type": "annex.order" } & OrderAnnexes | { "type": "finding.dismiss" } & DismissFinding | { "type": "finding.restore" } & RestoreFinding | { "type": "undo" } & Undo;

export type CouncilFrame = { 
/**
 * Its full name.
 */
name: string, 
/**
 * What it is called in headings.
 */
short_name: string, 
/**
 * The language of its documents.
 */
language: Language, };

export type CouncilState = { 
/**
 * The council; nothing before the first start is done.
 */
council: CouncilFrame | null, 
/**
 * Who sits here.
 */
me: PutPerson | null, 
/**
 * What they may do. The window shows nobody an action that would be refused.
 */
may: Array<Right>, 
/**
 * The data folder.
 */
folder: string, 
/**
 * This program's version.
 */
version: string, };

export type CreateCase = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * The body that will consider it.
 */
body_id: BodyId, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked of the body.
 */
purpose: Purpose, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * What the case is about, Markdown. Whoever proposes a case may not be one who writes cases out later.
 */
summary?: string, 
/**
 * What is proposed, Markdown.
 */
proposal?: string, 
/**
 * The agenda it goes on at once.
 */
placement: Placement | null, };

export type DateSource = "label" | "annex_file_name";

export type Day = string;

export type Directory = { 
/**
 * The municipalities.
 */
municipalities: Array<Municipality>, 
/**
 * The bodies.
 */
bodies: Array<Body>, 
/**
 * The standing cases.
 */
recurring: Array<Recurring>, 
/**
 * The people.
 */
people: Array<PutPerson>, 
/**
 * The functions.
 */
roles: Array<Role>, };

export type DismissFinding = { 
/**
 * The dismissal.
 */
id: DismissalId, 
/**
 * The case it is about.
 */
case_id: CaseId | null, 
/**
 * The meeting it is about.
 */
meeting_id: MeetingId | null, 
/**
 * The finding's code.
 */
code: string, 
/**
 * The words it quoted.
 */
quote: string, 
/**
 * Why it is no problem.
 */
note: string, };

export type Dismissal = { 
/**
 * The dismissal.
 */
id: DismissalId, 
/**
 * The case it is about.
 */
case_id: CaseId | null, 
/**
 * The meeting it is about.
 */
meeting_id: MeetingId | null, 
/**
 * The finding's code.
 */
code: string, 
/**
 * The words it quoted.
 */
quote: string, 
/**
 * Why it is no problem.
 */
note: string, 
/**
 * Who set it aside.
 */
by_id: PersonId, 
/**
 * When.
 */
at: Instant, };

export type DismissalId = string;

export type DocumentFound = { 
/**
 * Its title, from its own head or its first line.
 */
title: string, 
/**
 * The version as printed.
 */
version: string | null, 
/**
 * The status as printed.
 */
status: string | null, 
/**
 * The day of approval as printed.
 */
approved: string | null, 
/**
 * The day of approval as an ISO date, when it can be read as one.
 */
approved_on: string | null, 
/**
 * Who approved it, as printed.
 */
approved_by: string | null, 
/**
 * Who answers for it, as printed.
 */
responsible: string | null, 
/**
 * First page, counted from 1 in the file.
 */
first_page: number, 
/**
 * Last page.
 */
last_page: number, 
/**
 * Its numbered sections.
 */
sections: Array<SectionFound>, };

export type DocumentId = string;

export type DocumentKind = "annex" | "report" | "packet" | "book" | "notice" | "other";

export type DocumentView = { 
/**
 * The document.
 */
id: DocumentId, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Whether it goes out in the council's name, so that the rights of what is sent apply to it.
 */
sent: boolean, 
/**
 * The case it belongs to.
 */
case_id: CaseId | null, 
/**
 * That case's title.
 */
case_title: string | null, 
/**
 * The meeting it belongs to.
 */
meeting_id: MeetingId | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * The legal basis of an exemption.
 */
access_basis: string, 
/**
 * What other systems call it.
 */
external_ids: Array<string>, 
/**
 * Newest first; empty when only the name is known.
 */
versions: Array<VersionView>, 
/**
 * Pages of a packet that carry a number of their own.
 */
packet_pages: Array<PacketPage>, };

export type EndRole = { 
/**
 * The role.
 */
id: RoleId, 
/**
 * The last day.
 */
valid_to: Day, };

export type EntryId = string;

export type Execute = { 
/**
 * The command.
 */
command: Command, };

export type ExportDone = { 
/**
 * The folder.
 */
path: string, 
/**
 * Files in it.
 */
files: number, };

export type Facet = { 
/**
 * What goes into the query.
 */
value: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * Hits with it.
 */
count: number, };

export type Facets = { 
/**
 * By kind, in the order of [`HitKind::ALL`]; the label is the value.
 */
kinds: Array<Facet>, 
/**
 * By meeting, the latest first; the label is the meeting's name. A case on two agendas counts in both.
 */
meetings: Array<Facet>, 
/**
 * By the meetings' year, the latest first.
 */
years: Array<Facet>, 
/**
 * By the case's purpose, in the order of [`Purpose::ALL`]; the label is the value.
 */
purposes: Array<Facet>, };

export type FieldChange = { 
/**
 * The column.
 */
field: string, 
/**
 * Before.
 */
before: string | number | null, 
/**
 * After.
 */
after: string | number | null, };

export type Finding = { 
/**
 * Stable code, see [`codes`].
 */
code: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * The words that were seen; empty when the finding is about something that is not there.
 */
quote: string, 
/**
 * Where they were seen.
 */
where: Place, 
/**
 * Further facts; their meaning goes with the code.
 */
values?: Array<string>, };

export type Function = "chair" | "deputy_chair" | "member" | "deputy" | "secretary" | "leader" | "adviser" | "union_representative" | "observer";

export type GiveRole = { 
/**
 * The role.
 */
id: RoleId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * In which body.
 */
body_id: BodyId, 
/**
 * As what.
 */
function: Function, 
/**
 * For which municipality.
 */
municipality_id: MunicipalityId | null, 
/**
 * From.
 */
valid_from: Day | null, 
/**
 * To.
 */
valid_to: Day | null, };

export type GivenNumber = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * As it is written, such as `2024/M2-004`.
 */
number: string, 
/**
 * The running number in it.
 */
sequence: number, };

export type Heading = { 
/**
 * Such as `2.1.4`.
 */
number: string, 
/**
 * The words.
 */
heading: string, };

export type HeadingFound = { 
/**
 * The printed number.
 */
number: string, 
/**
 * The printed heading.
 */
heading: string, };

export type HistoryLine = { 
/**
 * Whether they may take it back.
 */
undoable: boolean, 
/**
 * Its place in the journal, from 1.
 */
seq: number, 
/**
 * Its id.
 */
id: EntryId, 
/**
 * When.
 */
at: Instant, 
/**
 * Who.
 */
actor: PersonId, 
/**
 * Who, by name as it is today.
 */
actor_name: string, 
/**
 * The command's type.
 */
kind: string, 
/**
 * The thing it was done to.
 */
subject: string, 
/**
 * The entry that this one took back.
 */
undoes: EntryId | null, 
/**
 * Whether it is taken back at the moment.
 */
undone: boolean, 
/**
 * What changed.
 */
rows: Array<RowChange>, };

export type HistoryQuery = { 
/**
 * At most so many entries.
 */
limit: number, 
/**
 * Only entries before this one, for the next page.
 */
before?: number, 
/**
 * Only entries that touched this row's key.
 */
row?: string, 
/**
 * Only entries that concern this case: the case itself, what stands in it and hangs on it, and its place on agendas.
 */
case_id?: CaseId, };

export type Hit = { 
/**
 * What was found.
 */
kind: HitKind, 
/**
 * The id of the case, the document (also for a page), the person or the meeting.
 */
id: string, 
/**
 * The case, or the case that the document belongs to.
 */
case_id: CaseId | null, 
/**
 * The meeting: itself, the document's own, or the latest that the case is on.
 */
meeting_id: MeetingId | null, 
/**
 * The document.
 */
document_id: DocumentId | null, 
/**
 * The version of the document whose page it is.
 */
version_id: VersionId | null, 
/**
 * That version's bytes.
 */
blob_hash: string | null, 
/**
 * The page in it, from 1.
 */
page: number | null, 
/**
 * The title of the case or document, the person's name, the meeting's name.
 */
title: string, 
/**
 * The number of the case (or of the document's case) where it has one; a meeting's name.
 */
number: string | null, 
/**
 * Words around the hit, from the text as it stands; empty where there is no more text than the title.
 */
snippet: Array<SnippetPart>, };

export type HitKind = "case" | "document" | "page" | "person" | "meeting";

export type ImportPacket = { 
/**
 * The meeting it was made for.
 */
meeting: PlanMeeting, 
/**
 * People who are named in it and not known yet.
 */
people: Array<PutPerson>, 
/**
 * Its cases, in order.
 */
cases: Array<ImportedCase>, 
/**
 * The packet itself, and what in it belongs to no case.
 */
documents: Array<AddDocument>, 
/**
 * Pages that carry a number of their own.
 */
pages: Array<ImportedPage>, };

export type ImportPreview = { 
/**
 * The file.
 */
file: KeptFile, 
/**
 * What was read.
 */
preview: Preview, 
/**
 * The body it most likely belongs to.
 */
body_id: BodyId | null, 
/**
 * The meeting that already has this year and number.
 */
existing: MeetingRow | null, 
/**
 * Presenters as written, and the person each is taken for.
 */
presenters: Array<KnownPresenter>, };

export type Imported = { 
/**
 * The one step.
 */
changed: Changed, 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * What is still to be looked at.
 */
findings: Array<Finding>, };

export type ImportedCase = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * Its place on the agenda.
 */
item_id: AgendaItemId, 
/**
 * The number the packet gives it.
 */
number: string, 
/**
 * The running number in it.
 */
sequence: number, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked of the body.
 */
purpose: Purpose, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * What the case is about, Markdown.
 */
summary: string, 
/**
 * Text outside the sections, Markdown.
 */
body: string, 
/**
 * The proposal, Markdown.
 */
proposal: string, 
/**
 * Where it was treated before.
 */
prior_treatment: string, 
/**
 * Who presents it.
 */
presenters: Array<PresenterDraft>, 
/**
 * Its sections, in order.
 */
sections: Array<PutSection>, 
/**
 * Its annexes, in order.
 */
annexes: Array<AddDocument>, 
/**
 * The points under it, in order.
 */
sub_items: Array<SubItem>, };

export type ImportedPage = { 
/**
 * The row.
 */
id: PacketPageId, 
/**
 * The document whose own number it is.
 */
document_id: DocumentId, 
/**
 * The packet's number.
 */
packet_page: number, 
/**
 * The document's own number.
 */
own_page: number, };

export type Instant = string;

export type KeptFile = { 
/**
 * The bytes.
 */
blob: Blob, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * Its pages.
 */
pages: number, };

export type KnownPresenter = { 
/**
 * As written: surname, first names.
 */
written: string, 
/**
 * First name first.
 */
name: string, 
/**
 * The person of that name; nothing for who will be added, and where several have the name.
 */
person_id: PersonId | null, };

export type Label = { 
/**
 * The command's type, such as `case.create`.
 */
kind: string, 
/**
 * The thing's own name: a title, a number.
 */
subject: string, };

export type Language = "nb" | "nn";

export type LanguageForm = "bokmal" | "nynorsk" | "neutral";

export type MeetingDraft = { 
/**
 * The day.
 */
date: Day | null, 
/**
 * From.
 */
start_time: Clock | null, 
/**
 * To.
 */
end_time: Clock | null, 
/**
 * Where.
 */
place: string, 
/**
 * The link to a remote meeting.
 */
link: string, 
/**
 * In one room, on screens, or both.
 */
mode: MeetingMode, 
/**
 * The language of its papers.
 */
language: Language, };

export type MeetingFound = { 
/**
 * Year, from the case numbers.
 */
year: number | null, 
/**
 * The meeting's number in its year, from the case numbers.
 */
number: number | null, 
/**
 * ISO date of the meeting.
 */
date: string | null, 
/**
 * The words that the date was read from.
 */
date_source: string | null, 
/**
 * What kind of place those words stand in.
 */
date_source_kind: DateSource | null, 
/**
 * Whether the date is printed as the meeting's, or only likely.
 */
date_certainty: Certainty | null, };

export type MeetingId = string;

export type MeetingMode = "physical" | "remote" | "hybrid";

export type MeetingPage = { 
/**
 * The meeting.
 */
meeting: MeetingView, 
/**
 * What was found in the meeting itself.
 */
checks: Array<Check>, 
/**
 * What was found in its cases.
 */
case_checks: Array<CaseChecks>, };

export type MeetingRow = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * Its name, such as `2024/M2`.
 */
name: string, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * Whose, by name.
 */
body_name: string, 
/**
 * The year its number belongs to.
 */
year: number, 
/**
 * Its number in that year.
 */
number: number, 
/**
 * When, where and how.
 */
meeting: MeetingDraft, 
/**
 * How far it has come.
 */
status: MeetingStatus, 
/**
 * Why it was cancelled.
 */
cancel_reason: string, 
/**
 * The last day for cases.
 */
cases_due: Day | null, 
/**
 * The last day for sending the papers.
 */
papers_due: Day | null, 
/**
 * When the notice was sent.
 */
sent_at: Instant | null, 
/**
 * The meeting it follows.
 */
previous_id: MeetingId | null, 
/**
 * Cases on the agenda.
 */
cases: number, };

export type MeetingStatus = "planned" | "called" | "cancelled";

export type MeetingSuggestion = { 
/**
 * The body's latest meeting.
 */
previous_id: MeetingId | null, 
/**
 * The year.
 */
year: number, 
/**
 * The next free number.
 */
number: number, 
/**
 * When, where and how: four weeks after the latest, the rest as it was then.
 */
meeting: MeetingDraft, };

export type MeetingView = { 
/**
 * The agenda in order.
 */
agenda: Array<AgendaLine>, 
/**
 * The meeting's own documents.
 */
documents: Array<DocumentView>, 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * Its name, such as `2024/M2`.
 */
name: string, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * Whose, by name.
 */
body_name: string, 
/**
 * The year its number belongs to.
 */
year: number, 
/**
 * Its number in that year.
 */
number: number, 
/**
 * When, where and how.
 */
meeting: MeetingDraft, 
/**
 * How far it has come.
 */
status: MeetingStatus, 
/**
 * Why it was cancelled.
 */
cancel_reason: string, 
/**
 * The last day for cases.
 */
cases_due: Day | null, 
/**
 * The last day for sending the papers.
 */
papers_due: Day | null, 
/**
 * When the notice was sent.
 */
sent_at: Instant | null, 
/**
 * The meeting it follows.
 */
previous_id: MeetingId | null, 
/**
 * Cases on the agenda.
 */
cases: number, };

export type MoveOnAgenda = { 
/**
 * The agenda item.
 */
item_id: AgendaItemId, 
/**
 * The place counted from 0; past the end means last.
 */
position: number, };

export type Municipality = { 
/**
 * The municipality.
 */
id: MunicipalityId, 
/**
 * Four digits.
 */
number: string, 
/**
 * Nine digits.
 */
org_number: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * The written language it has chosen.
 */
language_form: LanguageForm, 
/**
 * Whether it is the host of the cooperation.
 */
is_host: boolean, 
/**
 * Member since.
 */
valid_from: Day | null, 
/**
 * Member until.
 */
valid_to: Day | null, };

export type MunicipalityId = string;

export type NewVersion = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * The name of the file it came as.
 */
file_name: string, 
/**
 * The bytes.
 */
blob: Blob, 
/**
 * Pages, where it has pages.
 */
pages: number | null, 
/**
 * What changed.
 */
note: string, 
/**
 * The version as the document itself says it.
 */
version_label: string, 
/**
 * The status as the document itself says it.
 */
status_label: string, 
/**
 * The day of approval as the document itself says it.
 */
approved_on: Day | null, 
/**
 * Who approved it, as the document itself says it.
 */
approved_by: string, 
/**
 * Its numbered headings.
 */
outline: Array<Heading>, 
/**
 * First page in the packet it was split out of.
 */
packet_first_page: number | null, 
/**
 * Last page in that packet.
 */
packet_last_page: number | null, };

export type Nothing = Record<string, never>;

export type NumberingSequence = "per_meeting" | "per_year";

export type OrderAnnexes = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Every annex of the case, once.
 */
annexes: Array<DocumentId>, };

export type OrderSections = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Every section of the case, once.
 */
sections: Array<SectionId>, };

export type Overview = { 
/**
 * Today, where this machine stands.
 */
today: Day, 
/**
 * The next meeting that is not cancelled, with what was found in it.
 */
next: MeetingPage | null, 
/**
 * The meetings after that.
 */
later: Array<MeetingRow>, 
/**
 * The latest meeting before today.
 */
last: MeetingRow | null, 
/**
 * Cases on no agenda.
 */
waiting: Array<CaseRow>, 
/**
 * What was done last.
 */
history: Array<HistoryLine>, };

export type PacketPage = { 
/**
 * The packet's number.
 */
packet_page: number, 
/**
 * The document's own number.
 */
own_page: number, };

export type PacketPageId = string;

export type PageNumber = { 
/**
 * The number in the packet.
 */
packet: number, 
/**
 * The number in its own document.
 */
own: number, 
/**
 * The page, counted from 1 in the file.
 */
page: number, };

export type PageText = { 
/**
 * From 1.
 */
page: number, 
/**
 * The text.
 */
text: string, };

export type PersonId = string;

export type Place = { 
/**
 * The case's number.
 */
case: string | null, 
/**
 * The page, counted from 1 in the file.
 */
page: number | null, 
/**
 * The line on that page, counted from 1 in the text as it came.
 */
line: number | null, 
/**
 * The reading that is uncertain, as a JSON pointer into the preview: `/cases/0/title`, `/cases/2/presenters/1`,
 * `/meeting/date`. Who takes only what is certain leaves out what it points to. Absent when the finding is about
 * the packet, not about how it was read.
 */
field?: string, };

export type Placement = { 
/**
 * The agenda item's id.
 */
item_id: AgendaItemId, 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Minutes set aside.
 */
minutes: number | null, };

export type PlanMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * The year its number belongs to.
 */
year: number, 
/**
 * Its number in that year.
 */
number: number, 
/**
 * The meeting it follows.
 */
previous_id: MeetingId | null, 
/**
 * When, where and how.
 */
meeting: MeetingDraft, 
/**
 * The standing cases to put on the agenda.
 */
standing: Array<StandingCase>, };

export type Presenter = { 
/**
 * The row.
 */
id: PresenterId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Who, by name.
 */
name: string, };

export type PresenterDraft = { 
/**
 * The row.
 */
id: PresenterId, 
/**
 * Who.
 */
person_id: PersonId, };

export type PresenterId = string;

export type Preview = { 
/**
 * The meeting that the case numbers speak of.
 */
meeting: MeetingFound, 
/**
 * The cases, in the order of the packet.
 */
cases: Array<CaseFound>, 
/**
 * Documents that stand before the first case and belong to none.
 */
documents: Array<DocumentFound>, 
/**
 * Pages that print two numbers: the packet's and their own document's.
 */
page_numbers: Array<PageNumber>, 
/**
 * How many pages the packet has, counted in the file (or by its feet, in a text).
 */
pages: number, 
/**
 * What is uncertain or worth a look, in the order of the packet.
 */
findings: Array<Finding>, };

export type Progress = { 
/**
 * The step's name, such as `read_pages`.
 */
step: string, 
/**
 * Parts of it that are done.
 */
done: number, 
/**
 * Parts in all, once known.
 */
total: number | null, };

export type Purpose = "decision" | "discussion" | "information";

export type PutBody = { 
/**
 * The body.
 */
id: BodyId, 
/**
 * What sort of body.
 */
kind: BodyKind, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is called in headings.
 */
short_name: string, 
/**
 * The body it reports to.
 */
parent_id: BodyId | null, 
/**
 * The body that took over.
 */
replaced_by_id: BodyId | null, 
/**
 * Exists since.
 */
valid_from: Day | null, 
/**
 * Existed until.
 */
valid_to: Day | null, 
/**
 * How its case numbers are written, such as `{year}/M{meeting}-{n:03}`.
 */
numbering_pattern: string, 
/**
 * Whether numbers start again with each meeting.
 */
numbering_sequence: NumberingSequence, 
/**
 * Where it usually meets.
 */
default_place: string, 
/**
 * When its meetings usually start.
 */
default_start: Clock | null, 
/**
 * When they usually end.
 */
default_end: Clock | null, 
/**
 * Days before the meeting by which cases must be in.
 */
cases_due_days: number, 
/**
 * Days before the meeting by which the papers must be out.
 */
papers_due_days: number, };

export type PutMunicipality = { 
/**
 * The municipality.
 */
id: MunicipalityId, 
/**
 * Four digits, such as `1506`.
 */
number: string, 
/**
 * Nine digits, the last a check digit.
 */
org_number: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * The written language it has chosen.
 */
language_form: LanguageForm, 
/**
 * Whether it is the host of the cooperation.
 */
is_host: boolean, 
/**
 * Member since.
 */
valid_from: Day | null, 
/**
 * Member until.
 */
valid_to: Day | null, };

export type PutPerson = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * First name first.
 */
name: string, 
/**
 * E-mail, or empty.
 */
email: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * Where they work.
 */
employer: string, 
/**
 * Their post, such as «kommunedirektør».
 */
title: string, 
/**
 * The municipality they come from.
 */
municipality_id: MunicipalityId | null, 
/**
 * What they may do in the program.
 */
access: AccessRole, 
/**
 * Whether they still take part. A person who has left stays in old papers.
 */
active: boolean, };

export type PutSection = { 
/**
 * The section.
 */
id: SectionId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Depth, 1 to 4.
 */
level: number, 
/**
 * The heading, without its number.
 */
heading: string, 
/**
 * The text, Markdown.
 */
markdown: string, };

export type ReadDone = { 
/**
 * Documents that were read now, or are known now to be unreadable.
 */
read: number, 
/**
 * Documents that are still unread.
 */
left: number, };

export type Recurring = { 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * The standing case.
 */
id: RecurringItemId, 
/**
 * Before or after the other cases.
 */
place: RecurringPlace, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked of the meeting.
 */
purpose: Purpose, 
/**
 * Minutes set aside.
 */
minutes: number | null, 
/**
 * The proposal it starts with.
 */
proposal: string, };

export type RecurringItem = { 
/**
 * The standing case.
 */
id: RecurringItemId, 
/**
 * Before or after the other cases.
 */
place: RecurringPlace, 
/**
 * Its title.
 */
title: string, 
/**
 * What is asked of the meeting.
 */
purpose: Purpose, 
/**
 * Minutes set aside.
 */
minutes: number | null, 
/**
 * The proposal it starts with.
 */
proposal: string, };

export type RecurringItemId = string;

export type RecurringPlace = "first" | "last";

export type RefusalCode = "access.denied" | "access.unknown_person" | "not_found" | "field.empty" | "field.too_long" | "field.invalid" | "council.exists" | "council.needs_secretary" | "municipality.org_number_invalid" | "period.reversed" | "body.cycle" | "numbering.pattern_invalid" | "numbering.taken" | "meeting.number_taken" | "meeting.times_reversed" | "meeting.already_sent" | "meeting.cancelled" | "meeting.without_date" | "agenda.empty" | "agenda.changed" | "agenda.has_case" | "agenda.other_body" | "case.sent_out" | "case.withdrawn" | "access_basis.missing" | "order.incomplete" | "document.annex_without_case" | "document.in_use" | "blob.missing" | "undo.already_done" | "undo.nothing" | "undo.touched_later" | "undo.depended_on" | "undo.not_own";

export type RemoveCase = { 
/**
 * The case.
 */
id: CaseId, };

export type RemoveDocument = { 
/**
 * The document.
 */
id: DocumentId, };

export type RemoveFromAgenda = { 
/**
 * The agenda item.
 */
item_id: AgendaItemId, };

export type RemoveMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, };

export type RemoveSection = { 
/**
 * The section.
 */
id: SectionId, };

export type ReopenCase = { 
/**
 * The case.
 */
id: CaseId, };

export type RestoreFinding = { 
/**
 * The dismissal.
 */
id: DismissalId, };

export type Right = Command["type"] | "case.create on agenda" | "document.add sent" | "documents.add sent" | "document.add_version sent" | "document.change sent" | "document.remove sent";

export type Role = { 
/**
 * Who.
 */
person_name: string, 
/**
 * In which body.
 */
body_name: string, 
/**
 * For which municipality.
 */
municipality_name: string | null, 
/**
 * The role.
 */
id: RoleId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * In which body.
 */
body_id: BodyId, 
/**
 * As what.
 */
function: Function, 
/**
 * For which municipality.
 */
municipality_id: MunicipalityId | null, 
/**
 * From.
 */
valid_from: Day | null, 
/**
 * To.
 */
valid_to: Day | null, };

export type RoleId = string;

export type RowChange = { 
/**
 * `insert`, `update` or `delete`.
 */
op: "insert" | "update" | "delete", 
/**
 * The table.
 */
table: string, 
/**
 * The row's key.
 */
key: string, 
/**
 * The fields, in alphabetical order.
 */
fields: Array<FieldChange>, };

export type SaveBook = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Where to.
 */
path: string, 
/**
 * With the originals attached, for the archive.
 */
archive: boolean, };

export type SaveCopy = { 
/**
 * SHA-256 in hexadecimal.
 */
hash: string, 
/**
 * Where to.
 */
path: string, };

export type SaveNotice = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Where to.
 */
path: string, };

export type SearchQuery = { 
/**
 * The words as they were typed. Signs between them mean nothing; signs inside one («2024/M2-004») keep its parts
 * together. What comes after the twelfth word is left out.
 */
words: string, 
/**
 * Only this kind.
 */
kind?: HitKind, 
/**
 * Only what belongs to this meeting: on its agenda, or among its documents.
 */
meeting_id?: MeetingId, 
/**
 * Only what belongs to a meeting of this year.
 */
year?: number, 
/**
 * Only cases with this purpose, and their documents.
 */
purpose?: Purpose, 
/**
 * At most so many hits; never more than 100.
 */
limit: number, 
/**
 * Leave out so many hits, for the next page.
 */
offset: number, };

export type SearchResults = { 
/**
 * The hits, the best first.
 */
hits: Array<Hit>, 
/**
 * How many there are. Counting stops at [`super::MOST_CANDIDATES`] things and as many pages, for beginnings and parts
 * of words at a fifth of that: from there on it means «at least».
 */
total: number, 
/**
 * How the counted hits are spread.
 */
facets: Facets, };

export type SectionFound = { 
/**
 * The printed number: `3.1`.
 */
number: string, 
/**
 * The printed heading.
 */
heading: string, 
/**
 * 1 for `3`, 2 for `3.1`.
 */
level: number, 
/**
 * The text under the heading, up to the next one, as Markdown.
 */
text: string, 
/**
 * The page of the heading, counted from 1 in the file.
 */
page: number, 
/**
 * Which of the case's annexes it stands in (index into `annexes`); `None` for the case's own text.
 */
annex: number | null, };

export type SectionId = string;

export type SectionView = { 
/**
 * The section.
 */
id: SectionId, 
/**
 * Its number, counted from the levels: `3.1`.
 */
number: string, 
/**
 * Depth, 1 to 4.
 */
level: number, 
/**
 * The heading, without its number.
 */
heading: string, 
/**
 * The text, Markdown.
 */
markdown: string, };

export type SendMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * The number each case on the agenda gets, in order.
 */
numbers: Array<GivenNumber>, 
/**
 * The book and the notice.
 */
papers: Array<AddDocument>, };

export type Sent = { 
/**
 * What the command did.
 */
changed: Changed, 
/**
 * What became of the book.
 */
book: BookOutcome, };

export type SetMinutes = { 
/**
 * The agenda item.
 */
item_id: AgendaItemId, 
/**
 * Minutes, or nothing.
 */
minutes: number | null, };

export type SetPresenters = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The presenters; who is not named is removed.
 */
presenters: Array<PresenterDraft>, };

export type SetRecurringItems = { 
/**
 * The body.
 */
body_id: BodyId, 
/**
 * The standing cases; what is not named is removed.
 */
items: Array<RecurringItem>, };

export type SetSubItems = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The points; what is not named is removed.
 */
items: Array<SubItem>, };

export type SetUpCouncil = { 
/**
 * The council's full name.
 */
name: string, 
/**
 * What it is called in headings.
 */
short_name: string, 
/**
 * The language of its documents unless a meeting says otherwise.
 */
language: Language, 
/**
 * The municipalities that work together.
 */
municipalities: Array<PutMunicipality>, 
/**
 * The bodies, each after the one it stands under.
 */
bodies: Array<PutBody>, 
/**
 * The first person, who becomes secretary.
 */
secretary: PutPerson, };

export type Setting = { 
/**
 * Which.
 */
key: string, 
/**
 * What.
 */
value: string, };

export type Severity = "info" | "warning" | "error";

export type SnippetPart = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what was searched for.
 */
hit: boolean, };

export type StandingCase = { 
/**
 * Which standing case.
 */
recurring_id: RecurringItemId, 
/**
 * The case made of it.
 */
case_id: CaseId, 
/**
 * Its place on the agenda.
 */
item_id: AgendaItemId, };

export type SubItem = { 
/**
 * The point.
 */
id: SubItemId, 
/**
 * What it is.
 */
text: string, 
/**
 * The annex it is about.
 */
annex_id: DocumentId | null, };

export type SubItemFound = { 
/**
 * The words of the point.
 */
text: string, 
/**
 * The file name of the annex that seems to belong to it.
 */
annex: string | null, };

export type SubItemId = string;

export type Touched = { 
/**
 * The table.
 */
table: string, 
/**
 * The row's key.
 */
key: string, };

export type Undo = { 
/**
 * The entry to take back.
 */
entry: EntryId, };

export type UndoRequest = { 
/**
 * The entry; the person's latest when nothing is given.
 */
entry?: EntryId, };

export type Verification = { 
/**
 * Entries whose hash was computed again.
 */
entries: number, 
/**
 * Documents' bytes that were read and hashed again.
 */
blobs: number, 
/**
 * Rows compared with the journal's.
 */
rows: number, 
/**
 * What is wrong, in words for a technician; empty when all is well.
 */
problems: Array<string>, };

export type VersionId = string;

export type VersionView = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * The name of the file it came as.
 */
file_name: string, 
/**
 * The bytes.
 */
blob: Blob, 
/**
 * Pages, where it has pages and they were counted: when it came, or when it was read later.
 */
pages: number | null, 
/**
 * When it was added.
 */
added_at: Instant, 
/**
 * What changed.
 */
note: string, 
/**
 * The version as the document itself says it.
 */
version_label: string, 
/**
 * The status as the document itself says it.
 */
status_label: string, 
/**
 * The day of approval as the document itself says it.
 */
approved_on: Day | null, 
/**
 * Who approved it, as the document itself says it.
 */
approved_by: string, 
/**
 * Its numbered headings.
 */
outline: Array<Heading>, 
/**
 * First page in the packet it was split out of.
 */
packet_first_page: number | null, 
/**
 * Last page in that packet.
 */
packet_last_page: number | null, };

export type WithdrawCase = { 
/**
 * The case.
 */
id: CaseId, };

export type WordsIn = { 
/**
 * The document's bytes: SHA-256 in hexadecimal.
 */
hash: string, 
/**
 * The words, as they were typed.
 */
words: string, };

export interface Requests {
  "council.state": { params: Nothing; result: CouncilState };
  "council.set_up": { params: SetUpCouncil; result: Changed };
  "council.directory": { params: Nothing; result: Directory };
  "me.choose": { params: ByPerson; result: null };
  "execute": { params: Execute; result: Changed };
  "undo": { params: UndoRequest; result: Changed };
  "history": { params: HistoryQuery; result: Array<HistoryLine> };
  "settings.get": { params: Nothing; result: { [key in string]: string } };
  "settings.set": { params: Setting; result: null };
  "overview": { params: Nothing; result: Overview };
  "search": { params: SearchQuery; result: SearchResults };
  "meetings.list": { params: Nothing; result: Array<MeetingRow> };
  "meetings.suggest": { params: ByBody; result: MeetingSuggestion };
  "meetings.get": { params: ByMeeting; result: MeetingPage };
  "meetings.participants": { params: ByMeeting; result: Array<Role> };
  "cases.list": { params: CaseFilter; result: Array<CaseRow> };
  "cases.get": { params: ByCase; result: CasePage };
  "documents.get": { params: ByDocument; result: DocumentView };
  "documents.text": { params: ByHash; result: Array<PageText> };
  "documents.found_forms": { params: WordsIn; result: Array<string> };
  "documents.save_copy": { params: SaveCopy; result: null };
}

export interface Tasks {
  "documents.add": { params: AddFiles; result: Changed };
  "documents.add_version": { params: AddFileVersion; result: Changed };
  "documents.read": { params: Nothing; result: ReadDone };
  "import.preview": { params: ByPath; result: ImportPreview };
  "import.accept": { params: AcceptImport; result: Imported };
  "book.preview": { params: ByMeeting; result: BookOutcome };
  "book.save": { params: SaveBook; result: BookOutcome };
  "notice.save": { params: SaveNotice; result: null };
  "meeting.send": { params: ByMeeting; result: Sent };
  "meeting.renew_papers": { params: ByMeeting; result: Sent };
  "verify": { params: Nothing; result: Verification };
  "backup": { params: ByPath; result: BackupDone };
  "restore": { params: ByPath; result: BackupDone };
  "export": { params: ByPath; result: ExportDone };
  "demo.create": { params: Nothing; result: Changed };
}
