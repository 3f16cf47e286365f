// Generated from Rust by `make types`. Do not edit.

export type AcceptCase = { 
/**
 * The case.
 */
id: CaseId, };

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

export type AddApproval = { 
/**
 * The case that is made.
 */
case_id: CaseId, 
/**
 * Where.
 */
placement: Placement, 
/**
 * The meeting whose minutes are to be approved.
 */
approves_id: MeetingId, 
/**
 * The case's title, where the body has no standing case that approves minutes.
 */
title: string, };

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

export type AdoptWorksheet = { 
/**
 * The worksheet.
 */
id: WorksheetId, 
/**
 * Whether it holds.
 */
is_adopted: boolean, };

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
 * Public or exempt.
 */
access: Access, 
/**
 * Whether its title, a section or an annex is shielded from the public.
 */
shields_part: boolean, 
/**
 * What the authors and the secretary made of the case.
 */
case_status: CaseStatus, 
/**
 * Where the control of a draft stands.
 */
case_review: Review, 
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

export type AllocationKey = { 
/**
 * The key.
 */
id: AllocationKeyId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for.
 */
note: string, 
/**
 * Its versions, the newest first.
 */
versions: Array<KeyVersion>, };

export type AllocationKeyId = string;

export type Alternative = { 
/**
 * The alternative.
 */
id: AlternativeId, 
/**
 * What it is.
 */
text: string, 
/**
 * What would come of it.
 */
consequence: string, 
/**
 * Why it is out of the question; empty when it is not.
 */
excluded_why: string, 
/**
 * Who said so.
 */
excluded_by: string, 
/**
 * When.
 */
excluded_on: Day | null, };

export type AlternativeId = string;

export type Amount = { 
/**
 * In whole øre.
 */
ore: number, 
/**
 * In kroner, as Norwegian writes it: `199 500,00`, with no-break spaces.
 */
text: string, };

export type AmountRead = { "is": "amount", 
/**
 * In øre.
 */
ore: number, } | { "is": "wrong", 
/**
 * Why, as an error's code.
 */
code: string, 
/**
 * What its sentence needs to know.
 */
facts: Record<string, unknown>, };

export type AmountRow = { 
/**
 * What it is called.
 */
name: string, 
/**
 * By the version before, or the adopted worksheet.
 */
before: Amount, 
/**
 * By this one.
 */
after: Amount, 
/**
 * After less before.
 */
difference: Amount, };

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
number: string | null, 
/**
 * What it came to there.
 */
outcome: Outcome | null, };

export type Attendance = "present" | "remote" | "excused" | "absent";

export type AttendanceId = string;

export type Attendee = { 
/**
 * The row; nothing while the person is only expected.
 */
id: AttendanceId | null, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Who, by name.
 */
name: string, 
/**
 * There or not; nothing while the person is only expected.
 */
status: Attendance | null, 
/**
 * As what; nothing for a guest.
 */
function: Function | null, 
/**
 * For which municipality.
 */
municipality_id: MunicipalityId | null, 
/**
 * For which municipality, by name.
 */
municipality_name: string | null, 
/**
 * The member a deputy stands in for.
 */
deputy_for_id: PersonId | null, 
/**
 * That member, by name.
 */
deputy_for_name: string | null, 
/**
 * When they came, if the meeting had begun.
 */
arrived_at: Clock | null, 
/**
 * When they left, if the meeting went on.
 */
left_at: Clock | null, 
/**
 * What they may do.
 */
rights: Rights, };

export type AttendeeDraft = { 
/**
 * The row's id, if the person is not written down yet.
 */
id: AttendanceId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * There or not.
 */
status: Attendance, 
/**
 * As what; nothing for a guest.
 */
function: Function | null, 
/**
 * For which municipality.
 */
municipality_id: MunicipalityId | null, 
/**
 * The member a deputy stands in for.
 */
deputy_for_id: PersonId | null, 
/**
 * When they came, if the meeting had begun.
 */
arrived_at: Clock | null, 
/**
 * When they left, if the meeting went on.
 */
left_at: Clock | null, };

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

export type BeginItem = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * When.
 */
at: Clock, };

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

export type BoardSums = { 
/**
 * All of it.
 */
total: Sums, 
/**
 * By what the gate says, in the order of the gate's answers; those with none are left out.
 */
by_gate: Array<GateSums>, 
/**
 * How many stand how; states that none is in are left out.
 */
by_state: Array<StateCount>, 
/**
 * By who asks or pays, by name, what all ask for together first.
 */
by_municipality: Array<MunicipalitySums>, 
/**
 * By budget year, the earliest first.
 */
by_year: Array<YearSums>, 
/**
 * What each payer pays in all, by name.
 */
payers: Array<SourceSum>, };

export type Body = { 
/**
 * The body.
 */
id: BodyId, 
/**
 * By which rules it decides.
 */
rule_set: RuleSet, 
/**
 * Days before the meeting on which the agenda is frozen.
 */
freeze_due_days: number, 
/**
 * The days it usually meets on.
 */
series: Series | null, 
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

export type Budget = "operations" | "investment";

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

export type ByInitiative = { 
/**
 * The initiative.
 */
initiative_id: InitiativeId, };

export type ByItem = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, };

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

export type ByYear = { 
/**
 * The year.
 */
year: number, };

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
stage?: CaseStage, 
/**
 * Only those that wait: neither withdrawn nor closed, and on no agenda, unless they were put off or sent back there.
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
checks: Array<Check>, 
/**
 * The figures in its texts that come from its worksheet.
 */
placeholders: Array<Placeholder>, };

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
 * What its authors and the secretary made of it.
 */
status: CaseStatus, 
/**
 * How far it has come.
 */
stage: CaseStage, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * Whether its title, a section or an annex is shielded from the public.
 */
shields_part: boolean, 
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

export type CaseSaved = { 
/**
 * The file.
 */
path: string, 
/**
 * Pages in it; nothing where that is up to the program that opens it, as Word.
 */
pages: number | null, };

export type CaseStage = "draft" | "in_review" | "returned" | "submitted" | "on_agenda" | "sent" | "treated" | "postponed" | "sent_back" | "minuted" | "followed_up" | "closed" | "withdrawn";

export type CaseStatus = "draft" | "ready" | "withdrawn";

export type CaseVersion = { 
/**
 * The parts that were changed; for sections their headings.
 */
changed: Array<ChangedPart>, 
/**
 * The entry of the journal.
 */
entry: EntryId, 
/**
 * When.
 */
at: Instant, 
/**
 * Who, by name.
 */
by_name: string, 
/**
 * The command's type, such as `section.put`.
 */
kind: string, };

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
 * Why the case as a whole is shielded from the public.
 */
shielding: Shielding | null, 
/**
 * Why its title is.
 */
title_shielding: Shielding | null, 
/**
 * What the public sees for a shielded title; empty where the title is public.
 */
public_title: string, 
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
 * The case of another body that it came from.
 */
origin: LinkedCase | null, 
/**
 * The cases of other bodies that came from it.
 */
became: Array<LinkedCase>, 
/**
 * Its way through bodies and meetings, from the case it came from first to those that came from it.
 */
way: Array<WayCase>, 
/**
 * The template it was begun from; empty when from none.
 */
template: string, 
/**
 * Who sent it to the review that is going on, and when.
 */
in_review: SentToReview | null, 
/**
 * When it was closed.
 */
closed_at: Instant | null, 
/**
 * What colleagues said to it, the earliest first.
 */
comments: Array<CommentView>, 
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
 * What its authors and the secretary made of it.
 */
status: CaseStatus, 
/**
 * How far it has come.
 */
stage: CaseStage, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * Whether its title, a section or an annex is shielded from the public.
 */
shields_part: boolean, 
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

export type ChangedPart = { 
/**
 * Which.
 */
part: VersionPart, 
/**
 * Of a section: its heading, as it was last.
 */
heading: string, };

export type Check = { 
/**
 * What was found.
 */
finding: CheckFinding, 
/**
 * Who set it aside, and why.
 */
dismissal: Dismissal | null, };

export type CheckFinding = { 
/**
 * Stable code.
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
where: CheckPlace, 
/**
 * Further facts in an order that goes with the code.
 */
values?: Array<string>, 
/**
 * Further facts by their names; which, goes with the code. Days are ISO 8601, amounts are in øre.
 */
facts?: { [key in string]: string }, };

export type CheckPlace = { 
/**
 * Which part of it.
 */
part: TextPart, 
/**
 * The id of the section, the point or the document, where the part is one.
 */
id: string | null, 
/**
 * The line in that part's text, from 1; 0 when the place is the whole part.
 */
line: number, };

export type Clock = string;

export type CloseCase = { 
/**
 * The case.
 */
id: CaseId, };

export type CloseMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * When.
 */
at: Clock, };

export type Command = { "type": "council.set_up" } & SetUpCouncil | { "type": "council.change" } & ChangeCouncil | { "type": "municipality.put" } & PutMunicipality | { "type": "body.put" } & PutBody | { "type": "body.set_rules" } & SetBodyRules | { "type": "free_days.put" } & PutFreeDays | { "type": "free_days.remove" } & RemoveFreeDays | { "type": "figures.keep" } & KeepFigures | { "type": "figure.put" } & PutFigure | { "type": "figure.remove" } & RemoveFigure | { "type": "recurring.set" } & SetRecurringItems | { "type": "person.put" } & PutPerson | { "type": "role.give" } & GiveRole | { "type": "role.end" } & EndRole | { "type": "meeting.plan" } & PlanMeeting | { "type": "meeting.plan_series" } & PlanSeries | { "type": "meeting.change" } & ChangeMeeting | { "type": "meeting.cancel" } & CancelMeeting | { "type": "meeting.remove" } & RemoveMeeting | { "type": "meeting.send" } & SendMeeting | { "type": "meeting.open" } & OpenMeeting | { "type": "meeting.set_chair" } & SetChair | { "type": "meeting.close" } & CloseMeeting | { "type": "meeting.reopen" } & ReopenMeeting | { "type": "attendance.set" } & SetAttendance | { "type": "attendance.remove" } & RemoveAttendee | { "type": "attendance.set_in_case" } & SetPresence | { "type": "recusal.put" } & PutRecusal | { "type": "recusal.remove" } & RemoveRecusal | { "type": "treatment.begin" } & BeginItem | { "type": "treatment.write" } & WriteDiscussion | { "type": "treatment.decide" } & Decide | { "type": "treatment.take_back" } & TakeBackDecision | { "type": "positions.set" } & SetPositions | { "type": "votes.set" } & SetVotes | { "type": "minutes.draft" } & DraftMinutes | { "type": "minutes.remark" } & RemarkOnMinutes | { "type": "minutes.settle" } & SettleRemark | { "type": "minutes.lock" } & LockMinutes | { "type": "minutes.correct" } & CorrectMinutes | { "type": "follow_up.put" } & PutFollowUp | { "type": "follow_up.move" } & MoveFollowUp | { "type": "follow_up.remove" } & RemoveFollowUp | { "type": "initiative.put" } & PutInitiative | { "type": "initiative.set_state" } & SetInitiativeState | { "type": "initiative.set_costs" } & SetInitiativeCosts | { "type": "initiative.set_sources" } & SetInitiativeSources | { "type": "initiative.set_alternatives" } & SetAlternatives | { "type": "initiative.link" } & LinkInitiative | { "type": "initiative.unlink" } & UnlinkInitiative | { "type": "initiative.remove" } & RemoveInitiative | { "type": "gate.decide" } & DecideGate | { "type": "suggestion.drop" } & DropSuggestion | { "type": "agenda.add" } & AddToAgenda | { "type": "agenda.add_approval" } & AddApproval | { "type": "agenda.remove" } & RemoveFromAgenda | { "type": "agenda.move" } & MoveOnAgenda | { "type": "agenda.set_minutes" } & SetMinutes | { "type": "packet.import" } & ImportPacket | { "type": "case.create" } & CreateCase | { "type": "case.change" } & ChangeCase | { "type": "case.set_text" } & SetCaseText | { "type": "case.set_presenters" } & SetPresenters | { "type": "case.set_sub_items" } & SetSubItems | { "type": "case.send_to_review" } & SendToReview | { "type": "case.accept" } & AcceptCase | { "type": "case.return" } & ReturnCase | { "type": "case.comment" } & CommentOnCase | { "type": "comment.settle" } & SettleComment | { "type": "case.close" } & CloseCase | { "type": "case.withdraw" } & WithdrawCase | { "type": "case.reopen" } & ReopenCase | { "type": "case.remove" } & RemoveCase | { "type": "section.put" } & PutSection | { "type": "section.remove" } & RemoveSection | { "type": "section.order" } & OrderSections | { "type": "shielding.set" } & SetShielding | { "type": "allocation_key.put" } & PutAllocationKey | { "type": "allocation_key.remove" } & RemoveAllocationKey | { "type": "key_version.put" } & PutKeyVersion | { "type": "key_version.remove" } & RemoveKeyVersion | { "type": "worksheet.put" } & PutWorksheet | { "type": "worksheet.adopt" } & AdoptWorksheet | { "type": "worksheet.remove" } & RemoveWorksheet | { "type": "document.add" } & AddDocument | { "type": "documents.add" } & AddDocuments | { "type": "document.add_version" } & AddVersion | { "type": "document.change" } & ChangeDocument | { "type": "document.remove" } & RemoveDocument | { "type": "annex.order" } & OrderAnnexes | { "type": "finding.dismiss" } & DismissFinding | { "type": "finding.restore" } & RestoreFinding | { "type": "undo" } & Undo;

export type CommentId = string;

export type CommentKind = "comment" | "return";

export type CommentOnCase = { 
/**
 * The comment.
 */
id: CommentId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The section it is about; nothing when it is about the whole.
 */
section_id: SectionId | null, 
/**
 * What is said.
 */
text: string, };

export type CommentView = { 
/**
 * The comment.
 */
id: CommentId, 
/**
 * The section it is about, as long as that is there.
 */
section_id: SectionId | null, 
/**
 * What it is.
 */
kind: CommentKind, 
/**
 * Who said it.
 */
by_name: string, 
/**
 * When.
 */
at: Instant, 
/**
 * What is said: plain text of several lines.
 */
text: string, 
/**
 * What was answered: plain text, empty when nothing was.
 */
answer: string, 
/**
 * Who answered.
 */
answered_by_name: string | null, 
/**
 * Whether nothing more is to be done about it.
 */
is_settled: boolean, };

export type Comparison = { 
/**
 * The older one.
 */
older: VersionHead, 
/**
 * The newer one.
 */
newer: VersionHead, 
/**
 * Every part that has text in one of them, in the order of the case.
 */
parts: Array<PartDifference>, };

export type ComputeKey = { 
/**
 * What it says.
 */
draft: KeyVersionDraft, };

export type ComputeWorksheet = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The worksheet, where it is one that is changed.
 */
worksheet_id?: WorksheetId, 
/**
 * What it says.
 */
draft: WorksheetDraft, };

export type CorrectMinutes = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * What is corrected, and why.
 */
reason: string, };

export type CostBasis = "salary" | "contract" | "invoice" | "other";

export type CostFactor = { 
/**
 * An exact number: `1,33`.
 */
value: string, 
/**
 * What it holds: employer's tax, pension, overhead, a part of a position.
 */
holds: string, };

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

export type CoveredYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The first day.
 */
from: Day, 
/**
 * The last day, which counts.
 */
to: Day, 
/**
 * How many months: `8`, `7,5`, or a fraction.
 */
months: string, 
/**
 * How many days.
 */
days: number, 
/**
 * How many days the year has.
 */
days_in_year: number, };

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
 * The template it is begun from; empty when from none.
 */
template?: string, 
/**
 * The sections that are laid out in it, in order.
 */
sections?: Array<SectionDraft>, 
/**
 * The agenda it goes on at once.
 */
placement: Placement | null, };

export type DateSource = "label" | "annex_file_name";

export type Day = string;

export type DaysOfYear = { 
/**
 * The public holidays.
 */
holidays: Array<HolidayDay>, 
/**
 * Days to keep clear of, of all years.
 */
free_days: Array<PutFreeDays>, };

export type Decide = { 
/**
 * The row's id, if nothing is written about the case yet.
 */
id: TreatmentId, 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * What was adopted, Markdown; the proposal when nothing is given and the municipalities agree to it.
 */
text: string, 
/**
 * Whether it is an election or an appointment: blank votes count, and a tie is settled by lot.
 */
is_election: boolean, 
/**
 * The chair's second vote.
 */
casting_vote: Vote | null, 
/**
 * Where the case goes, when it is postponed, sent back or escalated.
 */
onward: Onward | null, };

export type DecideGate = { 
/**
 * The decision, a new one.
 */
id: GateDecisionId, 
/**
 * The initiative.
 */
initiative_id: InitiativeId, 
/**
 * What was decided. [`Gate::Open`] opens the question again.
 */
gate: Gate, 
/**
 * Who decided: a body, a role.
 */
decided_by: string, 
/**
 * When.
 */
decided_on: Day, 
/**
 * Why. A refusal must say.
 */
reason: string, };

export type DecidesBy = "agreement" | "vote";

export type DecisionFilter = { 
/**
 * Of this body.
 */
body_id?: BodyId, 
/**
 * In which this municipality disagreed, or agreed with a remark.
 */
municipality_id?: MunicipalityId, 
/**
 * Of this year.
 */
year?: number, 
/**
 * With this outcome.
 */
outcome?: Outcome, 
/**
 * With these words in title or text.
 */
words?: string, };

export type DecisionRow = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Its number in the meeting.
 */
number: string | null, 
/**
 * Its title.
 */
title: string, 
/**
 * What was asked.
 */
purpose: Purpose, 
/**
 * Public or exempt.
 */
access: Access, 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Its name.
 */
meeting_name: string, 
/**
 * Its day.
 */
date: Day | null, 
/**
 * How far the meeting and its minutes have come.
 */
meeting_status: MeetingStatus, 
/**
 * Whose, by name.
 */
body_name: string, 
/**
 * What came of the case.
 */
outcome: Outcome, 
/**
 * What was adopted, Markdown.
 */
text: string, 
/**
 * The municipalities that disagreed, or agreed with a remark.
 */
dissent: Array<string>, 
/**
 * Follow-ups of the case that are not closed.
 */
open_follow_ups: number, };

export type DiffRow = { 
/**
 * In the older text; nothing when the line is new.
 */
older: Array<DiffRun> | null, 
/**
 * In the newer text; nothing when the line is gone.
 */
newer: Array<DiffRun> | null, };

export type DiffRun = { 
/**
 * The words, with the white space between them.
 */
text: string, 
/**
 * Whether they stand on this side alone.
 */
changed: boolean, };

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

export type DocumentKind = "annex" | "report" | "packet" | "book" | "notice" | "minutes" | "other";

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
 * Why it is shielded from the public.
 */
shielding: Shielding | null, 
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

export type DraftMinutes = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * The minutes' document, if there is none yet.
 */
document_id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * The file.
 */
version: NewVersion, };

export type DropId = string;

export type DropSuggestion = { 
/**
 * The row.
 */
id: DropId, 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * What was suggested.
 */
kind: SuggestionKind, 
/**
 * The id of the case, follow-up or meeting.
 */
subject_id: string, 
/**
 * Why it is dropped.
 */
note: string, };

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

export type Estimate = { 
/**
 * At the least, in øre.
 */
low_ore: number, 
/**
 * Most likely, in øre.
 */
likely_ore: number, 
/**
 * At the most, in øre.
 */
high_ore: number, };

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

export type FetchFigures = { 
/**
 * Of 1 January of this year; the newest when nothing is given.
 */
year?: number, };

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

export type FigureChange = { 
/**
 * The municipality.
 */
municipality_id: MunicipalityId, 
/**
 * Its name.
 */
name: string, 
/**
 * Four digits.
 */
number: string, 
/**
 * How many live there.
 */
value: number, 
/**
 * The number that holds now.
 */
before: number | null, 
/**
 * What keeping it would change.
 */
change: FigureChangeKind, };

export type FigureChangeKind = "new" | "changed" | "confirmed" | "same";

export type FigureFilter = { 
/**
 * Of this kind.
 */
kind?: FigureKind, 
/**
 * Of this municipality.
 */
municipality_id?: MunicipalityId, 
/**
 * Of this unit, as it is written; an empty text asks for those of no unit.
 */
unit?: string, 
/**
 * Of this day.
 */
as_of?: Day, 
/**
 * Only the newest of each subject and day.
 */
newest?: boolean, };

export type FigureId = string;

export type FigureKind = "population" | "headcount_permanent" | "headcount_engaged";

export type FigureOrigin = "fetched" | "file" | "by_hand";

export type FigureProblem = "empty" | "not_a_number" | "not_whole" | "negative" | "zero" | "too_large" | "not_a_municipality" | "unknown_municipality" | "twice" | "too_few_fields" | "too_many_fields";

export type FigureView = { 
/**
 * The figure.
 */
id: FigureId, 
/**
 * How it came.
 */
origin: FigureOrigin, 
/**
 * When it was fetched, read or written down.
 */
fetched_at: Instant, 
/**
 * Whether it is the newest of its subject and day: the one that holds.
 */
is_newest: boolean, 
/**
 * What is counted.
 */
kind: FigureKind, 
/**
 * Where people live; for a headcount, the municipality that the unit belongs to, if it is one's.
 */
municipality_id: MunicipalityId | null, 
/**
 * The unit where people work; empty for a population.
 */
unit: string, 
/**
 * How many people.
 */
value: number, 
/**
 * On this day.
 */
as_of: Day, 
/**
 * Who says so: a table, a file, or words.
 */
source: string, 
/**
 * What the source wants read along with it, such as that its figures are only examples.
 */
note: string, };

export type FiguresPreview = { 
/**
 * The day they are of.
 */
as_of: Day, 
/**
 * How they came.
 */
origin: FigureOrigin, 
/**
 * Where from: the table, such as `SSB 07459`, the file's name, or words.
 */
source: string, 
/**
 * What the source wants read along with them.
 */
note: string, 
/**
 * When they came.
 */
fetched_at: Instant, 
/**
 * One for each municipality, in the order of their numbers.
 */
rows: Array<FigureChange>, };

export type FilesSaved = { 
/**
 * The files.
 */
files: Array<string>, };

export type Financing = "council_investment" | "council_operations" | "own_unit" | "external" | "unknown";

export type FinancingSums = { 
/**
 * Every year that has a cost or a source, earliest first.
 */
years: Array<YearSums>, 
/**
 * What each party pays in all, by name.
 */
sources: Array<SourceSum>, 
/**
 * All operations, in øre.
 */
operations_ore: number, 
/**
 * All investments, in øre.
 */
investment_ore: number, 
/**
 * All sources, in øre.
 */
sources_ore: number, 
/**
 * All costs less all sources, in øre: what nobody pays yet. Less than 0 when more is found than needed.
 */
gap_ore: number, 
/**
 * All costs. The ends are sums of ends: everything at its least, everything at its most.
 */
estimate: Estimate, };

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

export type FollowUpFilter = { 
/**
 * Only those that are open or ongoing.
 */
open?: boolean, 
/**
 * Of this person.
 */
person_id?: PersonId, 
/**
 * Of this body: it owns them, or they came from its meetings.
 */
body_id?: BodyId, 
/**
 * From this case.
 */
case_id?: CaseId, 
/**
 * From this meeting.
 */
meeting_id?: MeetingId, };

export type FollowUpId = string;

export type FollowUpStatus = "open" | "ongoing" | "done" | "dropped";

export type FollowUpView = { 
/**
 * The follow-up.
 */
id: FollowUpId, 
/**
 * The owner, by name.
 */
owner_name: string, 
/**
 * How far it has come.
 */
status: FollowUpStatus, 
/**
 * How it went, or why it fell away.
 */
note: string, 
/**
 * The title of the case it came from.
 */
case_title: string | null, 
/**
 * The number of that case in the meeting.
 */
case_number: string | null, 
/**
 * The name of the meeting it came from.
 */
meeting_name: string | null, 
/**
 * When it was written down.
 */
created_at: Instant, 
/**
 * When it was closed.
 */
closed_at: Instant | null, 
/**
 * What is to be done.
 */
what: string, 
/**
 * The person who does it.
 */
owner_person_id: PersonId | null, 
/**
 * The body that does it.
 */
owner_body_id: BodyId | null, 
/**
 * Who does it, where it is neither a person nor a body known here.
 */
owner_text: string, 
/**
 * Until when.
 */
due: Day | null, 
/**
 * The case it came from.
 */
case_id: CaseId | null, 
/**
 * The meeting it came from.
 */
meeting_id: MeetingId | null, };

export type FreeDaysId = string;

export type Function = "chair" | "deputy_chair" | "member" | "deputy" | "secretary" | "leader" | "adviser" | "union_representative" | "observer";

export type Gate = "open" | "approved" | "refused" | "outside";

export type GateDecision = { 
/**
 * The decision.
 */
id: GateDecisionId, 
/**
 * What was decided.
 */
gate: Gate, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * When.
 */
decided_on: Day, 
/**
 * Why.
 */
reason: string, 
/**
 * When it was written down.
 */
recorded_at: Instant, };

export type GateDecisionId = string;

export type GateSums = { 
/**
 * What it says.
 */
gate: Gate, 
/**
 * How many.
 */
count: number, 
/**
 * Operations.
 */
operations_ore: number, 
/**
 * Investments.
 */
investment_ore: number, 
/**
 * Estimates that no line places in a year and a budget.
 */
unplaced_ore: number, 
/**
 * All three.
 */
cost_ore: number, 
/**
 * What is found.
 */
sources_ore: number, 
/**
 * What is missing in those that are short of money. What one has too much does not pay for another.
 */
gap_ore: number, 
/**
 * What there is too much in the others.
 */
surplus_ore: number, 
/**
 * How far those with a frame go beyond it. It is of all their years.
 */
overspend_ore: number, };

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

export type Holiday = "new_years_day" | "maundy_thursday" | "good_friday" | "easter_sunday" | "easter_monday" | "labour_day" | "constitution_day" | "ascension_day" | "whit_sunday" | "whit_monday" | "christmas_eve" | "christmas_day" | "boxing_day" | "new_years_eve";

export type HolidayDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * Which.
 */
holiday: Holiday, };

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

export type InitiativeBoard = { 
/**
 * The initiatives, by title.
 */
rows: Array<InitiativeRow>, 
/**
 * Their sums.
 */
sums: BoardSums, 
/**
 * The budget years of all initiatives, whatever the filter, the earliest first.
 */
years: Array<number>, };

export type InitiativeCost = { 
/**
 * The line.
 */
id: InitiativeCostId, 
/**
 * What it is for.
 */
text: string, 
/**
 * The budget year.
 */
year: number, 
/**
 * Which budget it belongs to.
 */
budget: Budget, 
/**
 * The estimate, in øre. A saving is less than 0.
 */
likely_ore: number, 
/**
 * At the least, in øre; the estimate itself if nothing is said.
 */
low_ore: number | null, 
/**
 * At the most, in øre; the estimate itself if nothing is said.
 */
high_ore: number | null, };

export type InitiativeCostId = string;

export type InitiativeFilter = { 
/**
 * Those whose work stands like this.
 */
state?: WorkState, 
/**
 * Those of which the gate says this now.
 */
gate?: Gate, 
/**
 * Those that this municipality asks for, alone or with all, or pays for.
 */
municipality_id?: MunicipalityId, 
/**
 * Those with a cost or a source in this budget year. The board's sums are then of that year alone, but for the
 * overspend, which is of the whole initiative.
 */
year?: number, 
/**
 * Those of this case.
 */
case_id?: CaseId, 
/**
 * Those with all these words in title, description, unit, booking or comment.
 */
words?: string, };

export type InitiativeId = string;

export type InitiativeKind = "project" | "procurement" | "building" | "service" | "other";

export type InitiativeLinkId = string;

export type InitiativeMoney = { 
/**
 * Its lines: by year, by budget, by payer.
 */
sums: FinancingSums, 
/**
 * What it costs, in øre: the lines, or the estimate where there are none. Nothing where neither is known.
 */
cost_ore: number | null, 
/**
 * What it costs less what is found, in øre; less than 0 when more is found than needed.
 */
gap_ore: number | null, 
/**
 * How far it goes beyond its frame, in øre, from 0; nothing without a frame or a cost.
 */
overspend_ore: number | null, 
/**
 * How far the lines come out above the estimate, in øre; nothing when one of the two is missing.
 */
above_estimate_ore: number | null, };

export type InitiativeRow = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * The municipality that asks, by name; nothing when it is all of them.
 */
municipality_name: string | null, 
/**
 * The title of the case that considers it.
 */
case_title: string | null, 
/**
 * The newest number of that case.
 */
case_number: string | null, 
/**
 * How the work stands.
 */
state: WorkState, 
/**
 * What there is to say about it.
 */
state_comment: string, 
/**
 * The day it was so.
 */
state_on: Day | null, 
/**
 * What the gate says now.
 */
gate: Gate, 
/**
 * What it adds up to.
 */
money: InitiativeMoney, 
/**
 * When it was written down.
 */
created_at: Instant, 
/**
 * Its title.
 */
title: string, 
/**
 * What is to be done, and what comes of it, Markdown.
 */
description: string, 
/**
 * What sort.
 */
kind: InitiativeKind, 
/**
 * The unit that asks, in words.
 */
requester_unit: string, 
/**
 * The municipality that asks; nothing when it is all of them.
 */
municipality_id: MunicipalityId | null, 
/**
 * The case that considers it.
 */
case_id: CaseId | null, 
/**
 * The estimate at the least, in øre.
 */
low_ore: number | null, 
/**
 * The estimate, in øre.
 */
likely_ore: number | null, 
/**
 * The estimate at the most, in øre.
 */
high_ore: number | null, 
/**
 * Where the money is to come from.
 */
financing: Financing, 
/**
 * The budget, project or account it is booked on, in words.
 */
booked_on: string, 
/**
 * The frame it must keep within, in øre.
 */
frame_ore: number | null, 
/**
 * What the joint unit does in it.
 */
involvement: Involvement, 
/**
 * How it is invoiced, in words.
 */
invoicing: string, };

export type InitiativeSource = { 
/**
 * The line.
 */
id: InitiativeSourceId, 
/**
 * The municipality that pays.
 */
municipality_id: MunicipalityId | null, 
/**
 * Who pays, where it is no municipality: the joint unit, a grant.
 */
party: string, 
/**
 * The budget year.
 */
year: number, 
/**
 * How much, in øre, from 0.
 */
amount_ore: number, };

export type InitiativeSourceId = string;

export type InitiativeView = { 
/**
 * What it costs, in order.
 */
costs: Array<InitiativeCost>, 
/**
 * Who pays, in order.
 */
sources: Array<SourceView>, 
/**
 * What else could be done, in order.
 */
alternatives: Array<Alternative>, 
/**
 * What the gate decided, the decision that holds first.
 */
gate_decisions: Array<GateDecision>, 
/**
 * What it has to do with others.
 */
links: Array<LinkView>, 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * The municipality that asks, by name; nothing when it is all of them.
 */
municipality_name: string | null, 
/**
 * The title of the case that considers it.
 */
case_title: string | null, 
/**
 * The newest number of that case.
 */
case_number: string | null, 
/**
 * How the work stands.
 */
state: WorkState, 
/**
 * What there is to say about it.
 */
state_comment: string, 
/**
 * The day it was so.
 */
state_on: Day | null, 
/**
 * What the gate says now.
 */
gate: Gate, 
/**
 * What it adds up to.
 */
money: InitiativeMoney, 
/**
 * When it was written down.
 */
created_at: Instant, 
/**
 * Its title.
 */
title: string, 
/**
 * What is to be done, and what comes of it, Markdown.
 */
description: string, 
/**
 * What sort.
 */
kind: InitiativeKind, 
/**
 * The unit that asks, in words.
 */
requester_unit: string, 
/**
 * The municipality that asks; nothing when it is all of them.
 */
municipality_id: MunicipalityId | null, 
/**
 * The case that considers it.
 */
case_id: CaseId | null, 
/**
 * The estimate at the least, in øre.
 */
low_ore: number | null, 
/**
 * The estimate, in øre.
 */
likely_ore: number | null, 
/**
 * The estimate at the most, in øre.
 */
high_ore: number | null, 
/**
 * Where the money is to come from.
 */
financing: Financing, 
/**
 * The budget, project or account it is booked on, in words.
 */
booked_on: string, 
/**
 * The frame it must keep within, in øre.
 */
frame_ore: number | null, 
/**
 * What the joint unit does in it.
 */
involvement: Involvement, 
/**
 * How it is invoiced, in words.
 */
invoicing: string, };

export type Instant = string;

export type InvoiceFormat = "pdf" | "xlsx";

export type Involvement = "leads" | "advises" | "informed" | "not_involved";

export type ItemRecord = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * What is asked.
 */
purpose: Purpose, 
/**
 * The meeting whose minutes it approves.
 */
approves_id: MeetingId | null, 
/**
 * When it was taken up.
 */
started_at: Clock | null, 
/**
 * When it ended.
 */
ended_at: Clock | null, 
/**
 * The proposal, Markdown: as it was when the case was decided, else as it is.
 */
proposal: string, 
/**
 * What was said, Markdown.
 */
discussion: string, 
/**
 * What came of it.
 */
outcome: Outcome | null, 
/**
 * What was adopted, Markdown.
 */
text: string, 
/**
 * Whether it was an election or an appointment.
 */
is_election: boolean, 
/**
 * The chair's second vote.
 */
casting_vote: Vote | null, 
/**
 * When it was decided.
 */
decided_at: Instant | null, 
/**
 * The meeting it was put off to.
 */
onward_meeting_id: MeetingId | null, 
/**
 * That meeting's name.
 */
onward_meeting_name: string | null, 
/**
 * The case it became in another body.
 */
onward_case_id: CaseId | null, 
/**
 * That body's name.
 */
onward_body_name: string | null, 
/**
 * Where the municipalities stand: one for each that is asked or has answered.
 */
positions: Array<MunicipalityPosition>, 
/**
 * The votes, by name.
 */
votes: Array<VoteView>, 
/**
 * Who left the case.
 */
recusals: Array<RecusalView>, 
/**
 * Those who were out while others were in, or in while they otherwise were out.
 */
exceptions: { [key in string]: boolean }, 
/**
 * Who was there and had a vote.
 */
voters: Array<PersonId>, 
/**
 * Members the quorum is counted from.
 */
members: number, 
/**
 * Half of these, rounded up.
 */
quorum: number, };

export type KeepFigures = { 
/**
 * How they came.
 */
origin: FigureOrigin, 
/**
 * When.
 */
fetched_at: Instant, 
/**
 * The figures; one for a subject and day.
 */
figures: Array<NewFigure>, };

export type KeepNote = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * The note; an empty one is thrown away.
 */
text: string, };

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

export type KeyBasis = "headcount" | "population" | "equal" | "percent";

export type KeyComparison = { 
/**
 * The number of the version before.
 */
version: number, 
/**
 * From when it held.
 */
valid_from: Day, 
/**
 * Every payer of either.
 */
rows: Array<AmountRow>, };

export type KeyFigure = { 
/**
 * The number as it was typed: employees, inhabitants, percent.
 */
value: string, 
/**
 * The day it is of.
 */
as_of: Day | null, 
/**
 * Where it is from.
 */
source: string, };

export type KeyPart = { 
/**
 * What it goes by.
 */
basis: KeyBasis, 
/**
 * How much of the whole goes by it, exact, such as `1/3`; `1` where it is the only one.
 */
weight: string, };

export type KeyPartyDraft = { 
/**
 * The row.
 */
id: KeyPartyId, 
/**
 * What it is called; no two of a version alike.
 */
name: string, 
/**
 * Who pays for it; empty when it pays for itself. Units with one payer are one line of a worksheet.
 */
payer: string, 
/**
 * What settles a tie for the last øre: the lowest gets it. As a rule the municipality's number.
 */
tie_key: string, 
/**
 * The payer, where it is a municipality of the council.
 */
municipality_id: MunicipalityId | null, 
/**
 * Its figure for each part of the key, in the order of the parts. That of an equal part is not read.
 */
figures: Array<KeyFigure>, };

export type KeyPartyId = string;

export type KeyUse = { 
/**
 * Its case.
 */
case_id: CaseId, 
/**
 * The case's title.
 */
case_title: string, 
/**
 * What the worksheet pays for.
 */
title: string, };

export type KeyVersion = { 
/**
 * The version.
 */
id: KeyVersionId, 
/**
 * The key.
 */
key_id: AllocationKeyId, 
/**
 * What the key is called.
 */
key_name: string, 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * The last day it holds: its own, or the day before the next version begins.
 */
holds_to: Day | null, 
/**
 * Each party's share.
 */
shares: Array<PartyShare>, 
/**
 * Those who pay, in order.
 */
payers: Array<string>, 
/**
 * The worksheets that compute with it; while there are any, it cannot be changed.
 */
used_by: Array<KeyUse>, 
/**
 * The first day it holds; no other version of the key begins on it.
 */
valid_from: Day, 
/**
 * The last day it holds. Without one it holds until the next version begins.
 */
valid_to: Day | null, 
/**
 * What it goes by: one part, or several whose weights make 1.
 */
parts: Array<KeyPart>, 
/**
 * Who shares.
 */
parties: Array<KeyPartyDraft>, 
/**
 * Who agreed on it, and where that is written.
 */
note: string, };

export type KeyVersionDraft = { 
/**
 * The first day it holds; no other version of the key begins on it.
 */
valid_from: Day, 
/**
 * The last day it holds. Without one it holds until the next version begins.
 */
valid_to: Day | null, 
/**
 * What it goes by: one part, or several whose weights make 1.
 */
parts: Array<KeyPart>, 
/**
 * Who shares.
 */
parties: Array<KeyPartyDraft>, 
/**
 * Who agreed on it, and where that is written.
 */
note: string, };

export type KeyVersionId = string;

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

export type LegalReference = { 
/**
 * What it is about, such as `quorum`.
 */
about: string, 
/**
 * The law.
 */
law: string, 
/**
 * The place in it.
 */
place: string, 
/**
 * In force from.
 */
valid_from: Day, 
/**
 * In force until.
 */
valid_to: Day | null, };

export type LinkInitiative = { 
/**
 * The link.
 */
id: InitiativeLinkId, 
/**
 * The initiative it is said of.
 */
initiative_id: InitiativeId, 
/**
 * The other one.
 */
other_id: InitiativeId | null, 
/**
 * The other one in words, where it is not among the initiatives.
 */
other_text: string, 
/**
 * What the one has to do with the other, in words that lead from this one to the other: «waits for».
 */
relation: string, };

export type LinkView = { 
/**
 * The link.
 */
id: InitiativeLinkId, 
/**
 * Whether it is said of this initiative, and not by the other of this one.
 */
is_own: boolean, 
/**
 * The other initiative; nothing when it is named in words alone.
 */
other_id: InitiativeId | null, 
/**
 * Its title, or the words.
 */
other_title: string, 
/**
 * What the one it is said of has to do with the other.
 */
relation: string, };

export type LinkedCase = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose, by name.
 */
body_name: string, };

export type ListSaved = { 
/**
 * The file.
 */
path: string, 
/**
 * Meetings, decisions or payers in it.
 */
rows: number, };

export type LockMinutes = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * The minutes' document, if there is none yet.
 */
document_id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * The file.
 */
version: NewVersion, };

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

export type MeetingMode = "physical" | "remote" | "hybrid" | "written";

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
 * The day the agenda is frozen.
 */
freeze_due: Day | null, 
/**
 * The last day for sending the papers.
 */
papers_due: Day | null, 
/**
 * How many times the meeting has been called, changed or cancelled since it was first called.
 */
invitation: number, 
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

export type MeetingStatus = "planned" | "called" | "running" | "held" | "minutes_draft" | "minutes_final" | "minutes_approved" | "cancelled";

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
 * The day the agenda is frozen.
 */
freeze_due: Day | null, 
/**
 * The last day for sending the papers.
 */
papers_due: Day | null, 
/**
 * How many times the meeting has been called, changed or cancelled since it was first called.
 */
invitation: number, 
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

export type MinutesBuilt = { 
/**
 * Pages in the file; nothing where it has none, as HTML.
 */
pages: number | null, 
/**
 * The file, when it was written for the user.
 */
path: string | null, };

export type MinutesKept = { 
/**
 * What the command did.
 */
changed: Array<Changed>, 
/**
 * Pages in the file.
 */
pages: number, };

export type MoneyCode = "input.malformed" | "fraction.malformed" | "fraction.zero_denominator" | "fraction.too_long" | "amount.malformed" | "amount.ambiguous" | "amount.too_precise" | "amount.overflow" | "amount.missing" | "amount.twice" | "amount.total_is_final" | "weight.negative" | "weights.sum_zero" | "weights.too_fine" | "party.duplicate" | "parties.too_many" | "proration.period_missing" | "proration.months_negative" | "period.reversed" | "key.duplicate_party" | "key.missing_figure" | "key.unknown_party" | "key.percent_sum" | "key.parts_sum" | "key.part_negative" | "key.not_valid" | "key.overlap" | "estimate.order";

export type MoveFollowUp = { 
/**
 * The follow-up.
 */
id: FollowUpId, 
/**
 * How far.
 */
status: FollowUpStatus, 
/**
 * How it went, or why it fell away.
 */
note: string, };

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

export type MunicipalityPosition = { 
/**
 * Which municipality.
 */
municipality_id: MunicipalityId, 
/**
 * By name.
 */
name: string, 
/**
 * Whether agreement needs its answer.
 */
is_asked: boolean, 
/**
 * Where it stands; nothing when it has not answered.
 */
position: Position | null, 
/**
 * Its remark.
 */
note: string, };

export type MunicipalitySums = { 
/**
 * The municipality; nothing for what all ask for together.
 */
municipality_id: MunicipalityId | null, 
/**
 * Its name.
 */
name: string | null, 
/**
 * What it pays, in its own initiatives and in others', in øre.
 */
pays_ore: number, 
/**
 * How many.
 */
count: number, 
/**
 * Operations.
 */
operations_ore: number, 
/**
 * Investments.
 */
investment_ore: number, 
/**
 * Estimates that no line places in a year and a budget.
 */
unplaced_ore: number, 
/**
 * All three.
 */
cost_ore: number, 
/**
 * What is found.
 */
sources_ore: number, 
/**
 * What is missing in those that are short of money. What one has too much does not pay for another.
 */
gap_ore: number, 
/**
 * What there is too much in the others.
 */
surplus_ore: number, 
/**
 * How far those with a frame go beyond it. It is of all their years.
 */
overspend_ore: number, };

export type NetAmounts = { 
/**
 * What it pays.
 */
paid: Amount, 
/**
 * Its part by the key.
 */
share: Amount, 
/**
 * Paid less part. The nets sum to 0.
 */
net: Amount, };

export type NetEffects = { 
/**
 * Who pays.
 */
host: string, 
/**
 * Whether it pays its own part to a unit whose costs all bear by another key; else it lays out the whole.
 */
by_other_key: boolean, 
/**
 * Every partner, in the order of the key.
 */
rows: Array<NetRow>, };

export type NetRow = { 
/**
 * What it is called.
 */
name: string, 
/**
 * In a full year.
 */
full_year: NetAmounts, 
/**
 * In the first year.
 */
first_year: NetAmounts, };

export type NewFigure = { 
/**
 * The figure.
 */
id: FigureId, 
/**
 * What is counted.
 */
kind: FigureKind, 
/**
 * Where people live; for a headcount, the municipality that the unit belongs to, if it is one's.
 */
municipality_id: MunicipalityId | null, 
/**
 * The unit where people work; empty for a population.
 */
unit: string, 
/**
 * How many people.
 */
value: number, 
/**
 * On this day.
 */
as_of: Day, 
/**
 * Who says so: a table, a file, or words.
 */
source: string, 
/**
 * What the source wants read along with it, such as that its figures are only examples.
 */
note: string, };

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

export type NoFigure = { 
/**
 * Its number.
 */
municipality: string, 
/**
 * The mark in place of the figure, where there is one: `.`, `..` or `:` in SSB's tables, `0` where nobody is counted.
 */
status: string | null, };

export type Nothing = Record<string, never>;

export type NumberingSequence = "per_meeting" | "per_year";

export type Onward = { "to": "meeting", 
/**
 * Its place there.
 */
item_id: AgendaItemId, 
/**
 * The meeting.
 */
meeting_id: MeetingId, } | { "to": "waiting" } | { "to": "body", 
/**
 * The body.
 */
body_id: BodyId, 
/**
 * The case made there.
 */
case_id: CaseId, };

export type OnwardMeeting = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Its name, such as `2024/M2`.
 */
meeting_name: string, };

export type Open = { 
/**
 * What.
 */
reason: OpenReason, 
/**
 * The case it is about.
 */
item_id: AgendaItemId | null, 
/**
 * The case's title, or the name of the municipality or person.
 */
name: string, };

export type OpenMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * When.
 */
at: Clock, 
/**
 * Who leads it.
 */
chair_id: PersonId | null, 
/**
 * Who takes the minutes.
 */
minute_taker_id: PersonId | null, };

export type OpenReason = "undecided" | "municipality_missing" | "no_chair" | "not_written_down";

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

export type Outcome = "agreement" | "agreement_changed" | "adopted" | "rejected" | "noted" | "discussed" | "postponed" | "sent_back" | "escalated" | "withdrawn";

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

export type Part = { 
/**
 * The amount.
 */
amount: Amount, 
/**
 * Whether one of its øre is one that was left over.
 */
got_remainder: boolean, };

export type PartDifference = { 
/**
 * Which.
 */
part: VersionPart, 
/**
 * Of a section: number and heading in the older version; nothing when it was not there.
 */
older_heading: string | null, 
/**
 * Of a section: number and heading in the newer version; nothing when it is gone.
 */
newer_heading: string | null, 
/**
 * Every line of both.
 */
rows: Array<DiffRow>, };

export type PartyShare = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Who pays for it.
 */
payer: string, 
/**
 * Its share.
 */
share: ShareText, };

export type PayerFigures = { 
/**
 * What it is called.
 */
name: string, 
/**
 * What settles a tie.
 */
tie_key: string, 
/**
 * The share the figures give.
 */
computed: ShareText, 
/**
 * The share that is used.
 */
used: ShareText, 
/**
 * Whether they differ.
 */
differs: boolean, 
/**
 * Its part of the amount before factors, exact: `0,1995`.
 */
factor: string, 
/**
 * In a full year, or once.
 */
full_year: Part, 
/**
 * In the first year, as the worksheet prorates.
 */
first_year: Part, 
/**
 * In the first year without proration.
 */
by_none: Part, 
/**
 * In the first year by months.
 */
by_months: Part, 
/**
 * In the first year by days.
 */
by_days: Part, 
/**
 * In a full year by the computed share.
 */
by_computed: Amount, 
/**
 * The full year by the used share less that by the computed one.
 */
difference: Amount, };

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

export type Placeholder = { 
/**
 * As it was typed, with its braces.
 */
text: string, 
/**
 * The figure; nothing when the case's worksheet has no such one, or there is no worksheet that holds.
 */
value: string | null, };

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

export type PlanSeries = { 
/**
 * The meetings, in order.
 */
meetings: Array<PlanMeeting>, };

export type Position = "agree" | "agree_with_remark" | "disagree" | "recused" | "not_present";

export type PositionDraft = { 
/**
 * The row's id, if the municipality has not answered yet.
 */
id: PositionId, 
/**
 * Which municipality.
 */
municipality_id: MunicipalityId, 
/**
 * Where it stands; nothing takes the answer back.
 */
position: Position | null, 
/**
 * Its remark.
 */
note: string, };

export type PositionId = string;

export type PresenceId = string;

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

export type Proceedings = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * How far it has come.
 */
status: MeetingStatus, 
/**
 * When it was opened.
 */
opened_at: Clock | null, 
/**
 * When it was closed.
 */
closed_at: Clock | null, 
/**
 * Who leads it.
 */
chair_id: PersonId | null, 
/**
 * Who takes the minutes.
 */
minute_taker_id: PersonId | null, 
/**
 * When the minutes were locked.
 */
minutes_locked_at: Instant | null, 
/**
 * Why locked minutes are open again; empty when they are not.
 */
correction: string, 
/**
 * The meeting that approved the minutes.
 */
approved_in_id: MeetingId | null, 
/**
 * By which rules the body decides.
 */
rules: RuleProfile, 
/**
 * The grounds for leaving a case that are in force on the meeting's day.
 */
grounds: Array<RecusalGround>, 
/**
 * Everybody written down, and everybody with a function in the body on the day who is not written down yet.
 */
people: Array<Attendee>, 
/**
 * The cases in order.
 */
items: Array<ItemRecord>, 
/**
 * What keeps the meeting from being closed.
 */
open: Array<Open>, };

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

export type ProratedBy = "none" | "months" | "days";

export type Purpose = "decision" | "discussion" | "information";

export type PutAllocationKey = { 
/**
 * The key.
 */
id: AllocationKeyId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for.
 */
note: string, };

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

export type PutFigure = { 
/**
 * The figure.
 */
id: FigureId, 
/**
 * What is counted.
 */
kind: FigureKind, 
/**
 * Where people live; for a headcount, the municipality that the unit belongs to, if it is one's.
 */
municipality_id: MunicipalityId | null, 
/**
 * The unit where people work; empty for a population.
 */
unit: string, 
/**
 * How many people.
 */
value: number, 
/**
 * On this day.
 */
as_of: Day, 
/**
 * Who says so: a table, a file, or words.
 */
source: string, 
/**
 * What the source wants read along with it, such as that its figures are only examples.
 */
note: string, };

export type PutFollowUp = { 
/**
 * The follow-up.
 */
id: FollowUpId, 
/**
 * What is to be done.
 */
what: string, 
/**
 * The person who does it.
 */
owner_person_id: PersonId | null, 
/**
 * The body that does it.
 */
owner_body_id: BodyId | null, 
/**
 * Who does it, where it is neither a person nor a body known here.
 */
owner_text: string, 
/**
 * Until when.
 */
due: Day | null, 
/**
 * The case it came from.
 */
case_id: CaseId | null, 
/**
 * The meeting it came from.
 */
meeting_id: MeetingId | null, };

export type PutFreeDays = { 
/**
 * The days.
 */
id: FreeDaysId, 
/**
 * What they are called.
 */
name: string, 
/**
 * The first.
 */
first_day: Day, 
/**
 * The last.
 */
last_day: Day, 
/**
 * In one municipality only.
 */
municipality_id: MunicipalityId | null, };

export type PutInitiative = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * Its title.
 */
title: string, 
/**
 * What is to be done, and what comes of it, Markdown.
 */
description: string, 
/**
 * What sort.
 */
kind: InitiativeKind, 
/**
 * The unit that asks, in words.
 */
requester_unit: string, 
/**
 * The municipality that asks; nothing when it is all of them.
 */
municipality_id: MunicipalityId | null, 
/**
 * The case that considers it.
 */
case_id: CaseId | null, 
/**
 * The estimate at the least, in øre.
 */
low_ore: number | null, 
/**
 * The estimate, in øre.
 */
likely_ore: number | null, 
/**
 * The estimate at the most, in øre.
 */
high_ore: number | null, 
/**
 * Where the money is to come from.
 */
financing: Financing, 
/**
 * The budget, project or account it is booked on, in words.
 */
booked_on: string, 
/**
 * The frame it must keep within, in øre.
 */
frame_ore: number | null, 
/**
 * What the joint unit does in it.
 */
involvement: Involvement, 
/**
 * How it is invoiced, in words.
 */
invoicing: string, };

export type PutKeyVersion = { 
/**
 * The version.
 */
id: KeyVersionId, 
/**
 * The key.
 */
key_id: AllocationKeyId, 
/**
 * The first day it holds; no other version of the key begins on it.
 */
valid_from: Day, 
/**
 * The last day it holds. Without one it holds until the next version begins.
 */
valid_to: Day | null, 
/**
 * What it goes by: one part, or several whose weights make 1.
 */
parts: Array<KeyPart>, 
/**
 * Who shares.
 */
parties: Array<KeyPartyDraft>, 
/**
 * Who agreed on it, and where that is written.
 */
note: string, };

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

export type PutRecusal = { 
/**
 * The row's id, if there is none yet for this person in this case.
 */
id: RecusalId, 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * The code of a ground that was in force on the meeting's day; see [`super::recusal_grounds`].
 */
ground: string, 
/**
 * More about it.
 */
note: string, 
/**
 * Who decided it.
 */
decided_by: RecusalBy, 
/**
 * The deputy who was called in.
 */
deputy_id: PersonId | null, };

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

export type PutWorksheet = { 
/**
 * The worksheet.
 */
id: WorksheetId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * What it pays for.
 */
title: string, 
/**
 * Where the amount comes from.
 */
basis: CostBasis, 
/**
 * The amount before factors, of a year or once: `1 000 000`, `kr 1 202,50`.
 */
amount: string, 
/**
 * Whether it comes every year.
 */
recurs: Recurs, 
/**
 * What the amount is multiplied by.
 */
factors: Array<CostFactor>, 
/**
 * The version of a key that it is shared by.
 */
key_version_id: KeyVersionId, 
/**
 * The shares that are used, where they are not the computed ones: one for each payer. Empty where they are.
 */
used: Array<UsedShare>, 
/**
 * Why they differ.
 */
reason: string, 
/**
 * The first day it runs; of a cost that comes once, the day it comes.
 */
effective_from: Day, 
/**
 * The last day it runs, if that is known.
 */
effective_to: Day | null, 
/**
 * How the first year is counted.
 */
prorated_by: ProratedBy, 
/**
 * Who sends the invoice.
 */
invoicer: string, 
/**
 * Who gets it.
 */
debtor: string, 
/**
 * The payer whose net effect is worked out, as it is both payer and partner; empty for none.
 */
host: string, 
/**
 * The version of the key by which the partners bear what the invoicer's costs come to. With one, the host pays its
 * own part; without, it lays out the whole.
 */
effect_version_id: KeyVersionId | null, 
/**
 * Anything else.
 */
note: string, };

export type ReadAmounts = { 
/**
 * Each as it stands in its field, such as `100 000,-` or `1,5 mill.`
 */
texts: Array<string>, };

export type ReadDone = { 
/**
 * Documents that were read now, or are known now to be unreadable.
 */
read: number, 
/**
 * Documents that are still unread.
 */
left: number, };

export type ReadFigures = { 
/**
 * The file: JSON-stat 2.0, or rows of number, name and population.
 */
path: string, 
/**
 * They are of 1 January of this year.
 */
year: number, };

export type Recipient = { 
/**
 * Who.
 */
name: string, 
/**
 * The address; empty when none is known.
 */
email: string, 
/**
 * As what.
 */
role: Function, 
/**
 * Only to know of it: a deputy, who comes when told so.
 */
copy: boolean, };

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
proposal: string, 
/**
 * Whether it approves the minutes of the meeting before.
 */
approves_minutes: boolean, };

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
proposal: string, 
/**
 * Whether it approves the minutes of the meeting before.
 */
approves_minutes: boolean, };

export type RecurringItemId = string;

export type RecurringPlace = "first" | "last";

export type Recurs = "yearly" | "once";

export type RecusalBy = "body" | "chair" | "person";

export type RecusalGround = { 
/**
 * Its code; the sentence for it is in the page and the papers.
 */
code: string, 
/**
 * The law.
 */
law: string, 
/**
 * The place in it.
 */
place: string, 
/**
 * In force from.
 */
valid_from: Day, 
/**
 * In force until.
 */
valid_to: Day | null, };

export type RecusalId = string;

export type RecusalView = { 
/**
 * The row.
 */
id: RecusalId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Who, by name.
 */
name: string, 
/**
 * The ground's code.
 */
ground: string, 
/**
 * More about it.
 */
note: string, 
/**
 * Who decided it.
 */
decided_by: RecusalBy, 
/**
 * Who was called in.
 */
deputy_id: PersonId | null, 
/**
 * Who was called in, by name.
 */
deputy_name: string | null, };

export type RefusalCode = "access.denied" | "access.unknown_person" | "not_found" | "field.empty" | "field.too_long" | "field.invalid" | "council.exists" | "council.needs_secretary" | "municipality.org_number_invalid" | "period.reversed" | "body.cycle" | "numbering.pattern_invalid" | "numbering.taken" | "meeting.number_taken" | "meeting.times_reversed" | "meeting.already_sent" | "meeting.cancelled" | "meeting.without_date" | "meeting.not_opened" | "meeting.not_called" | "meeting.already_opened" | "meeting.not_running" | "meeting.not_held" | "meeting.over" | "meeting.case_undecided" | "meeting.later_depends" | "meeting.not_to_come" | "minutes.locked" | "minutes.no_draft" | "minutes.not_final" | "minutes.remarks_waiting" | "attendance.unknown" | "attendance.member_present" | "attendance.two_deputies" | "attendance.on_record" | "decision.no_agreement" | "decision.unchanged" | "decision.other_rules" | "decision.moved_on" | "position.twice" | "vote.twice" | "vote.no_quorum" | "vote.not_entitled" | "vote.missing" | "vote.blank" | "vote.tie" | "vote.casting_not_due" | "vote.other_outcome" | "agenda.empty" | "agenda.changed" | "agenda.has_case" | "agenda.treated" | "agenda.other_body" | "case.sent_out" | "initiative.decided" | "estimate.reversed" | "case.withdrawn" | "case.closed" | "case.in_review" | "case.not_in_review" | "case.own_review" | "case.under_treatment" | "case.not_treated" | "case.follow_ups_open" | "key_version.in_use" | "key_version.same_day" | "worksheet.reason_missing" | "access_basis.missing" | "order.incomplete" | "document.annex_without_case" | "document.is_minutes" | "document.in_use" | "blob.missing" | "undo.already_done" | "undo.nothing" | "undo.touched_later" | "undo.depended_on" | "undo.not_own";

export type Remainder = { 
/**
 * Whether it was left over in the first year's amount; else in the full year's.
 */
is_first_year: boolean, 
/**
 * Who got it.
 */
payer: string, 
/**
 * The part of an øre that payer was short of, to four decimals: `0,7500`.
 */
remainder: string, 
/**
 * Whether somebody with the same remainder got none, having a higher tie key.
 */
by_tie: boolean, };

export type RemarkId = string;

export type RemarkOnMinutes = { 
/**
 * The remark.
 */
id: RemarkId, 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * The case it is about; nothing when it is about the whole.
 */
item_id: AgendaItemId | null, 
/**
 * What is said.
 */
text: string, };

export type RemarkView = { 
/**
 * The remark.
 */
id: RemarkId, 
/**
 * The case it is about; nothing when it is about the whole.
 */
item_id: AgendaItemId | null, 
/**
 * That case's title.
 */
case_title: string | null, 
/**
 * Who.
 */
by_id: PersonId, 
/**
 * Who, by name.
 */
by_name: string, 
/**
 * When.
 */
at: Instant, 
/**
 * What is said.
 */
text: string, 
/**
 * The answer.
 */
answer: string, 
/**
 * Whether it is settled.
 */
is_settled: boolean, };

export type Reminder = { 
/**
 * What is due.
 */
kind: ReminderKind, 
/**
 * When: today, tomorrow, or before.
 */
day: Day, 
/**
 * The meeting with its body's name, or what was promised.
 */
subject: string, };

export type ReminderKind = "meeting" | "cases_due" | "freeze_due" | "papers_due" | "follow_up";

export type Reminders = { 
/**
 * Today, where this machine stands.
 */
today: Day, 
/**
 * What is due, the oldest first; nothing when it was told today already, and where reminders are off.
 */
due: Array<Reminder>, };

export type RemoveAllocationKey = { 
/**
 * The key.
 */
id: AllocationKeyId, };

export type RemoveAttendee = { 
/**
 * The row.
 */
id: AttendanceId, };

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

export type RemoveFigure = { 
/**
 * The figure.
 */
id: FigureId, };

export type RemoveFollowUp = { 
/**
 * The follow-up.
 */
id: FollowUpId, };

export type RemoveFreeDays = { 
/**
 * The days.
 */
id: FreeDaysId, };

export type RemoveFromAgenda = { 
/**
 * The agenda item.
 */
item_id: AgendaItemId, };

export type RemoveInitiative = { 
/**
 * The initiative.
 */
id: InitiativeId, };

export type RemoveKeyVersion = { 
/**
 * The version.
 */
id: KeyVersionId, };

export type RemoveMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, };

export type RemoveRecusal = { 
/**
 * The row.
 */
id: RecusalId, };

export type RemoveSection = { 
/**
 * The section.
 */
id: SectionId, };

export type RemoveWorksheet = { 
/**
 * The worksheet.
 */
id: WorksheetId, };

export type ReopenCase = { 
/**
 * The case.
 */
id: CaseId, };

export type ReopenMeeting = { 
/**
 * The meeting.
 */
id: MeetingId, };

export type RestoreFinding = { 
/**
 * The dismissal.
 */
id: DismissalId, };

export type ReturnCase = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * The comment that says why.
 */
comment_id: CommentId, 
/**
 * Why.
 */
comment: string, };

export type Review = "none" | "in_review" | "returned";

export type Right = Command["type"] | "case.create on agenda" | "document.add sent" | "documents.add sent" | "document.add_version sent" | "document.change sent" | "document.remove sent" | "shielding.set sent";

export type Rights = { 
/**
 * Speak.
 */
speak: boolean, 
/**
 * Make proposals.
 */
propose: boolean, 
/**
 * Answer for a municipality, or vote.
 */
vote: boolean, };

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

export type RowProblem = { 
/**
 * The row as a person counts: the line of a file, or the place in the form, from 1.
 */
row: number, 
/**
 * What.
 */
why: FigureProblem, 
/**
 * What stood there.
 */
value: string, };

export type RuleProfile = { 
/**
 * Which.
 */
rule_set: RuleSet, 
/**
 * How it decides.
 */
decides_by: DecidesBy, 
/**
 * The laws behind it.
 */
references: Array<LegalReference>, };

export type RuleSet = "admin_consensus" | "kl_kap11";

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
archive: boolean, 
/**
 * Without what is exempt from public access.
 */
public: boolean, };

export type SaveCase = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Where to.
 */
path: string, };

export type SaveCopy = { 
/**
 * SHA-256 in hexadecimal.
 */
hash: string, 
/**
 * Where to.
 */
path: string, };

export type SaveDecisions = { 
/**
 * Which.
 */
filter: DecisionFilter, 
/**
 * Where to.
 */
path: string, };

export type SaveInitiatives = { 
/**
 * Which.
 */
filter: InitiativeFilter, 
/**
 * Where to.
 */
path: string, };

export type SaveInvoiceBasis = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The worksheet.
 */
worksheet_id: WorksheetId, 
/**
 * Of this payer alone.
 */
payer?: string, 
/**
 * What kind of file.
 */
format: InvoiceFormat, 
/**
 * Where to.
 */
path: string, };

export type SaveMinutes = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Where to.
 */
path: string, 
/**
 * Only this case.
 */
item_id?: AgendaItemId, 
/**
 * Without what is exempt from public access.
 */
public: boolean, 
/**
 * As a page for the web instead of PDF.
 */
html: boolean, };

export type SaveNotice = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Where to.
 */
path: string, };

export type SaveNotices = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * Where to.
 */
folder: string, };

export type SavePlan = { 
/**
 * The body.
 */
body_id: BodyId, 
/**
 * The year.
 */
year: number, 
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

export type SectionDraft = { 
/**
 * The section.
 */
id: SectionId, 
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
markdown?: string, };

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
markdown: string, 
/**
 * Why it is shielded from the public, with what lies under it.
 */
shielding: Shielding | null, };

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

export type SendToReview = { 
/**
 * The case.
 */
id: CaseId, };

export type Sent = { 
/**
 * What the command did.
 */
changed: Changed, 
/**
 * What became of the book.
 */
book: BookOutcome, };

export type SentToReview = { 
/**
 * Who.
 */
by_id: PersonId, 
/**
 * Who, by name.
 */
by_name: string, 
/**
 * When.
 */
at: Instant, };

export type Series = { 
/**
 * Which, from 1; 5 is the last of the month.
 */
nth: number, 
/**
 * The weekday, from Monday, 1, to Sunday, 7.
 */
weekday: number, };

export type SeriesDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * The holidays on it.
 */
holidays: Array<Holiday>, 
/**
 * The days to keep clear of that it falls in, by name.
 */
free_days: Array<string>, };

export type SeriesOfYear = { 
/**
 * The series.
 */
series: Series, 
/**
 * The year.
 */
year: number, };

export type SetAlternatives = { 
/**
 * The initiative.
 */
initiative_id: InitiativeId, 
/**
 * The alternatives in their order; what is not named is removed.
 */
alternatives: Array<Alternative>, };

export type SetAttendance = { 
/**
 * The meeting.
 */
meeting_id: MeetingId, 
/**
 * The people.
 */
people: Array<AttendeeDraft>, };

export type SetBodyRules = { 
/**
 * The body.
 */
body_id: BodyId, 
/**
 * By which rules it decides.
 */
rule_set: RuleSet, 
/**
 * Days before the meeting on which the agenda is frozen.
 */
freeze_due_days: number, 
/**
 * The days it usually meets on.
 */
series: Series | null, };

export type SetCaseText = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * A new title.
 */
title?: string, 
/**
 * The language it is written in.
 */
language?: Language, 
/**
 * The template it follows; empty for none.
 */
template?: string, 
/**
 * What the case is about, Markdown.
 */
summary?: string, 
/**
 * The proposal, Markdown.
 */
proposal?: string, 
/**
 * Text outside the sections, Markdown.
 */
body?: string, 
/**
 * Every section the case is to have, in order; one with a known id stays the same section.
 */
sections: Array<SectionDraft>, };

export type SetChair = { 
/**
 * The meeting.
 */
id: MeetingId, 
/**
 * Who leads it.
 */
chair_id: PersonId | null, 
/**
 * Who takes the minutes.
 */
minute_taker_id: PersonId | null, };

export type SetInitiativeCosts = { 
/**
 * The initiative.
 */
initiative_id: InitiativeId, 
/**
 * The lines; what is not named is removed.
 */
lines: Array<InitiativeCost>, };

export type SetInitiativeSources = { 
/**
 * The initiative.
 */
initiative_id: InitiativeId, 
/**
 * The lines; what is not named is removed.
 */
lines: Array<InitiativeSource>, };

export type SetInitiativeState = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * How far.
 */
state: WorkState, 
/**
 * What there is to say about it.
 */
comment: string, 
/**
 * The day it was so.
 */
on: Day | null, };

export type SetMinutes = { 
/**
 * The agenda item.
 */
item_id: AgendaItemId, 
/**
 * Minutes, or nothing.
 */
minutes: number | null, };

export type SetPositions = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * The answers, one a municipality.
 */
positions: Array<PositionDraft>, };

export type SetPresence = { 
/**
 * The row's id, if there is none yet.
 */
id: PresenceId, 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * In, out, or as the times tell.
 */
is_present: boolean | null, };

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

export type SetShielding = { 
/**
 * What.
 */
of: Shielded, 
/**
 * Why, and until when; nothing makes it public.
 */
shielding: ShieldingDraft | null, };

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

export type SetVotes = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * The votes, one a person.
 */
votes: Array<VoteDraft>, };

export type Setting = { 
/**
 * Which.
 */
key: string, 
/**
 * What.
 */
value: string, };

export type SettleComment = { 
/**
 * The comment.
 */
id: CommentId, 
/**
 * The answer; may be empty.
 */
answer: string, 
/**
 * Whether nothing more is to be done about it.
 */
is_settled: boolean, };

export type SettleRemark = { 
/**
 * The remark.
 */
id: RemarkId, 
/**
 * The answer.
 */
answer: string, 
/**
 * Whether it is settled.
 */
is_settled: boolean, };

export type Severity = "info" | "warning" | "error";

export type ShareText = { 
/**
 * Exact: `34/49`.
 */
exact: string, 
/**
 * To four decimals, for showing: `69,3878 %`, with a no-break space.
 */
percent: string, };

export type Shielded = { "part": "case", 
/**
 * The case.
 */
case_id: CaseId, } | { "part": "title", 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The neutral title that the public sees; not needed where the shield is lifted.
 */
public_title: string, } | { "part": "section", 
/**
 * The section.
 */
section_id: SectionId, } | { "part": "document", 
/**
 * The document.
 */
document_id: DocumentId, };

export type Shielding = { 
/**
 * The code of the basis; empty where it was written freely, or is missing.
 */
ground: string, 
/**
 * The basis as it was written down, such as `offl. § 23 første ledd`; empty where it is missing.
 */
basis: string, 
/**
 * The day on which it is looked at again.
 */
review_on: Day | null, };

export type ShieldingDraft = { 
/**
 * The code of a basis that is in force on the day of the command; see [`super::shielding_grounds`].
 */
ground: string | null, 
/**
 * The basis in free words, where none of the known ones is it; at most 300 characters.
 */
basis: string, 
/**
 * The day on which it is looked at again.
 */
review_on: Day | null, };

export type ShieldingGround = { 
/**
 * Its code; what it is about is said by the page.
 */
code: string, 
/**
 * The law.
 */
law: string, 
/**
 * As it is cited in bokmål.
 */
nb: string, 
/**
 * As it is cited in nynorsk.
 */
nn: string, 
/**
 * In force from.
 */
valid_from: Day, 
/**
 * In force until.
 */
valid_to: Day | null, };

export type SnippetPart = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what was searched for.
 */
hit: boolean, };

export type SourceSum = { 
/**
 * Who.
 */
party: string, 
/**
 * How much, in øre.
 */
amount_ore: number, };

export type SourceView = { 
/**
 * Who pays, by name.
 */
name: string, 
/**
 * The line.
 */
id: InitiativeSourceId, 
/**
 * The municipality that pays.
 */
municipality_id: MunicipalityId | null, 
/**
 * Who pays, where it is no municipality: the joint unit, a grant.
 */
party: string, 
/**
 * The budget year.
 */
year: number, 
/**
 * How much, in øre, from 0.
 */
amount_ore: number, };

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

export type StateCount = { 
/**
 * How.
 */
state: WorkState, 
/**
 * How many.
 */
count: number, };

export type StatisticsError = { "code": "nothing_asked" } | { "code": "bad_year", 
/**
 * What was asked for.
 */
year: number, } | { "code": "bad_number", 
/**
 * What was asked for.
 */
value: string, } | { "code": "bad_address", 
/**
 * The address.
 */
address: string, } | { "code": "unreachable", 
/**
 * Who was called.
 */
host: string, 
/**
 * What the system said.
 */
reason: string, } | { "code": "proxy_authentication" } | { "code": "not_trusted", 
/**
 * Who was called.
 */
host: string, 
/**
 * What is wrong with the certificate.
 */
reason: string, } | { "code": "timed_out", 
/**
 * How long it was waited for.
 */
seconds: number, } | { "code": "busy", 
/**
 * How many times it was asked.
 */
attempts: number, 
/**
 * When it may be asked again, where the service said so.
 */
retry_after_seconds: number | null, } | { "code": "refused", 
/**
 * The HTTP status, 4xx.
 */
status: number, 
/**
 * The service's own words.
 */
detail: string | null, } | { "code": "unavailable", 
/**
 * The HTTP status, 5xx or one that is none.
 */
status: number, } | { "code": "redirected", 
/**
 * The host it points to, or what it said in place of one.
 */
to: string, } | { "code": "broken_off", 
/**
 * What the system said.
 */
reason: string, } | { "code": "too_large", 
/**
 * How many bytes are taken.
 */
most: number, } | { "code": "packed", 
/**
 * How, such as `gzip`.
 */
encoding: string, } | { "code": "cancelled" } | { "code": "file", 
/**
 * Which file.
 */
path: string, 
/**
 * What the system said.
 */
reason: string, } | { "code": "empty" } | { "code": "web_page" } | { "code": "not_text" } | { "code": "truncated" } | { "code": "not_json", 
/**
 * Where, from 1.
 */
line: number, 
/**
 * Where in the line.
 */
column: number, } | { "code": "not_a_dataset", 
/**
 * Its class and version as they are given.
 */
found: string, } | { "code": "missing", 
/**
 * Which, such as `dimension.Region.category`.
 */
path: string, } | { "code": "wrong_type", 
/**
 * Which.
 */
path: string, 
/**
 * The kind it must be.
 */
expected: string, 
/**
 * The kind it is.
 */
found: string, } | { "code": "wrong_size", 
/**
 * Which.
 */
path: string, 
/**
 * How many there must be, or how many the positions must stay below.
 */
expected: number, 
/**
 * How many there are, or the position.
 */
found: number, } | { "code": "twice", 
/**
 * Where.
 */
path: string, 
/**
 * What.
 */
value: string, } | { "code": "too_many_cells", 
/**
 * How many are taken.
 */
most: number, } | { "code": "other_table", 
/**
 * The table that the figures must come from.
 */
expected: string, 
/**
 * The table they come from.
 */
found: string, } | { "code": "other_measure", 
/**
 * The code of what must be counted.
 */
expected: string, 
/**
 * The codes of what is counted.
 */
found: Array<string>, } | { "code": "split_by", 
/**
 * The dimension's code.
 */
dimension: string, } | { "code": "no_year", 
/**
 * The year asked for.
 */
year: number, 
/**
 * The years that are there.
 */
found: Array<string>, } | { "code": "no_figures", 
/**
 * Which.
 */
municipalities: Array<NoFigure>, 
/**
 * Other numbers that were there, at most ten: perhaps one is a slip of the pen.
 */
passed_over: Array<string>, } | { "code": "not_a_count", 
/**
 * The municipality's number.
 */
municipality: string, 
/**
 * What stood there.
 */
value: string, 
/**
 * What is wrong with it.
 */
why: FigureProblem, } | { "code": "rows", 
/**
 * What is wrong with each.
 */
problems: Array<RowProblem>, };

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

export type Suggestion = { 
/**
 * Why.
 */
kind: SuggestionKind, 
/**
 * The id of the case, follow-up or meeting, whichever it is.
 */
subject_id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The case, if it is one.
 */
case_id: CaseId | null, 
/**
 * The follow-up, if it is one.
 */
follow_up_id: FollowUpId | null, 
/**
 * The meeting it comes from.
 */
from_meeting: string | null, 
/**
 * When it was due.
 */
due: Day | null, };

export type SuggestionKind = "postponed" | "follow_up_due" | "minutes_to_approve" | "waiting";

export type Sums = { 
/**
 * How many.
 */
count: number, 
/**
 * Operations.
 */
operations_ore: number, 
/**
 * Investments.
 */
investment_ore: number, 
/**
 * Estimates that no line places in a year and a budget.
 */
unplaced_ore: number, 
/**
 * All three.
 */
cost_ore: number, 
/**
 * What is found.
 */
sources_ore: number, 
/**
 * What is missing in those that are short of money. What one has too much does not pay for another.
 */
gap_ore: number, 
/**
 * What there is too much in the others.
 */
surplus_ore: number, 
/**
 * How far those with a frame go beyond it. It is of all their years.
 */
overspend_ore: number, };

export type TakeBackDecision = { 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, };

export type Template = { 
/**
 * What a case remembers it by.
 */
key: string, 
/**
 * What it is called, in the languages of the window.
 */
name: TemplateWords, 
/**
 * What is said of the proposal, which has a place of its own in every case.
 */
proposal: TemplateProposal, 
/**
 * The sections, in order.
 */
parts: Array<TemplatePart>, };

export type TemplateHeading = { 
/**
 * Bokmål.
 */
nb: string, 
/**
 * Nynorsk.
 */
nn: string, };

export type TemplatePart = { 
/**
 * What stands above it, in the languages of cases.
 */
heading: TemplateHeading, 
/**
 * Other headings that will do, in lower case.
 */
also: Array<string>, 
/**
 * Whether a case must have it.
 */
required: boolean, 
/**
 * What belongs in it.
 */
guidance: TemplateWords, };

export type TemplateProposal = { 
/**
 * What stands above it, in the languages of cases.
 */
heading: TemplateHeading, 
/**
 * What belongs in it.
 */
guidance: TemplateWords, };

export type TemplateWords = { 
/**
 * Bokmål.
 */
nb: string, 
/**
 * Nynorsk.
 */
nn: string, 
/**
 * English.
 */
en: string, };

export type TextPart = "whole" | "title" | "summary" | "body" | "proposal" | "section" | "sub_item" | "annex";

export type TheseDays = { 
/**
 * The days.
 */
days: Array<Day>, };

export type Totals = { 
/**
 * In a full year, or once.
 */
full_year: Amount, 
/**
 * In the first year, as the worksheet prorates.
 */
first_year: Amount, 
/**
 * In the first year without proration.
 */
by_none: Amount, 
/**
 * In the first year by months.
 */
by_months: Amount, 
/**
 * In the first year by days.
 */
by_days: Amount, };

export type Touched = { 
/**
 * The table.
 */
table: string, 
/**
 * The row's key.
 */
key: string, };

export type TreatmentId = string;

export type TypeFigures = { 
/**
 * They are of 1 January of this year.
 */
year: number, 
/**
 * Who says so, in words.
 */
source: string, 
/**
 * The figures, of the council's own municipalities. Those that are left out are not asked for.
 */
figures: Array<TypedFigure>, };

export type TypedFigure = { 
/**
 * The municipality's number.
 */
municipality: string, 
/**
 * How many people: digits, perhaps with a space between thousands.
 */
population: string, };

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

export type UnlinkInitiative = { 
/**
 * The link.
 */
id: InitiativeLinkId, };

export type UsedShare = { 
/**
 * Whose.
 */
payer: string, 
/**
 * In percent, exact: `85`, `12,5`.
 */
percent: string, };

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

export type VersionHead = { 
/**
 * The entry of the journal.
 */
entry: EntryId, 
/**
 * When.
 */
at: Instant, 
/**
 * Who, by name.
 */
by_name: string, 
/**
 * The command's type, such as `section.put`.
 */
kind: string, };

export type VersionId = string;

export type VersionPair = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * The save that made the older one.
 */
older: EntryId, 
/**
 * The save that made the newer one.
 */
newer: EntryId, };

export type VersionPart = "title" | "summary" | "proposal" | "body" | "section" | "prior_treatment";

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

export type Vote = "for" | "against" | "blank";

export type VoteDraft = { 
/**
 * The row.
 */
id: VoteId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * How.
 */
vote: Vote, };

export type VoteId = string;

export type VoteView = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Who, by name.
 */
name: string, 
/**
 * How.
 */
vote: Vote, };

export type WayCase = { 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose, by name.
 */
body_name: string, 
/**
 * When it was made.
 */
created_at: Instant, 
/**
 * Its annexes.
 */
annexes: Array<WayDocument>, 
/**
 * The meetings it came to, the earliest first.
 */
meetings: Array<WayMeeting>, };

export type WayDocument = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Its title.
 */
title: string, };

export type WayMeeting = { 
/**
 * What was adopted, Markdown.
 */
text: string, 
/**
 * The meeting it was put off to.
 */
onward: OnwardMeeting | null, 
/**
 * The book and the minutes of the meeting.
 */
documents: Array<WayDocument>, 
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
number: string | null, 
/**
 * What it came to there.
 */
outcome: Outcome | null, };

export type WithdrawCase = { 
/**
 * The case.
 */
id: CaseId, };

export type WordCase = { 
/**
 * The title; empty when the file has none in a style that says so.
 */
title: string, 
/**
 * The language most words are marked with; `None` when that is neither form of Norwegian.
 */
language: WordLanguage | null, 
/**
 * The case's number, as written after its label.
 */
number: string | null, 
/**
 * The meeting, as written after its label.
 */
meeting: string | null, 
/**
 * What the council is asked to do, where a labelled line says it.
 */
purpose: WordPurpose | null, 
/**
 * The presenters, as written after their label.
 */
presenters: Array<string>, 
/**
 * Who may see it, as written after its label.
 */
access: string | null, 
/**
 * The text before the first heading.
 */
introduction: string, 
/**
 * What stands under a heading that announces a proposal.
 */
proposal: WordProposal | null, 
/**
 * The other headings with their texts, in the order of the file.
 */
sections: Array<WordSection>, 
/**
 * The lines under the heading of the annexes.
 */
annexes: Array<string>, 
/**
 * What was left out, is uncertain, or is worth a look; in the order of the file.
 */
findings: Array<WordFinding>, };

export type WordFinding = { 
/**
 * Stable code, see [`codes`].
 */
code: string, 
/**
 * The words that were seen, 200 letters at most.
 */
quote: string, 
/**
 * Where they were seen.
 */
place: WordPlace, };

export type WordLanguage = "nb" | "nn";

export type WordPlace = { 
/**
 * The paragraph, counted from 1 in the body of the file, those in tables with the others; 0 for the file as a whole.
 */
paragraph: number, 
/**
 * Index of the section it went into; `None` for what stands before the sections or in the proposal.
 */
section: number | null, };

export type WordProposal = { 
/**
 * The words above it, without a number.
 */
heading: string, 
/**
 * The number before those words.
 */
number: string, 
/**
 * The text. Headings below the proposal's own stand in it as Markdown headings.
 */
markdown: string, };

export type WordPurpose = "decision" | "discussion" | "information";

export type WordSection = { 
/**
 * `3.1`, or empty.
 */
number: string, 
/**
 * The words of the heading.
 */
heading: string, 
/**
 * Depth, from 1; never more than one deeper than the section before.
 */
level: number, 
/**
 * The text under it, up to the next heading.
 */
markdown: string, };

export type WordsIn = { 
/**
 * The document's bytes: SHA-256 in hexadecimal.
 */
hash: string, 
/**
 * The words, as they were typed.
 */
words: string, };

export type WorkState = "planned" | "on_plan" | "delayed" | "postponed" | "done" | "stopped";

export type WorksheetDraft = { 
/**
 * What it pays for.
 */
title: string, 
/**
 * Where the amount comes from.
 */
basis: CostBasis, 
/**
 * The amount before factors, of a year or once: `1 000 000`, `kr 1 202,50`.
 */
amount: string, 
/**
 * Whether it comes every year.
 */
recurs: Recurs, 
/**
 * What the amount is multiplied by.
 */
factors: Array<CostFactor>, 
/**
 * The version of a key that it is shared by.
 */
key_version_id: KeyVersionId, 
/**
 * The shares that are used, where they are not the computed ones: one for each payer. Empty where they are.
 */
used: Array<UsedShare>, 
/**
 * Why they differ.
 */
reason: string, 
/**
 * The first day it runs; of a cost that comes once, the day it comes.
 */
effective_from: Day, 
/**
 * The last day it runs, if that is known.
 */
effective_to: Day | null, 
/**
 * How the first year is counted.
 */
prorated_by: ProratedBy, 
/**
 * Who sends the invoice.
 */
invoicer: string, 
/**
 * Who gets it.
 */
debtor: string, 
/**
 * The payer whose net effect is worked out, as it is both payer and partner; empty for none.
 */
host: string, 
/**
 * The version of the key by which the partners bear what the invoicer's costs come to. With one, the host pays its
 * own part; without, it lays out the whole.
 */
effect_version_id: KeyVersionId | null, 
/**
 * Anything else.
 */
note: string, };

export type WorksheetFigures = { 
/**
 * The amount before factors.
 */
basis: Amount, 
/**
 * The factors multiplied: `1,33`.
 */
factor: string, 
/**
 * The part of the first calendar year it runs; nothing for what comes once.
 */
covered: CoveredYear | null, 
/**
 * Who bears it, in the order of the key.
 */
payers: Array<PayerFigures>, 
/**
 * The sums of the payers' amounts.
 */
totals: Totals, 
/**
 * Whether the used shares are others than the computed ones.
 */
differs: boolean, 
/**
 * Whether a reason for that is missing.
 */
lacks_reason: boolean, 
/**
 * Who got the øre that were left over, and why.
 */
remainders: Array<Remainder>, 
/**
 * What the host has paid and bears.
 */
effects: NetEffects | null, 
/**
 * The full year's amounts beside those by the version of the key before.
 */
previous: KeyComparison | null, };

export type WorksheetId = string;

export type WorksheetPreview = { 
/**
 * What it comes to.
 */
figures: WorksheetFigures, 
/**
 * The version of the key it computes with.
 */
key: KeyVersion, 
/**
 * Whether that version holds on the day the cost begins.
 */
key_holds: boolean, 
/**
 * The number of the version that does, if it is another.
 */
holding_version: number | null, 
/**
 * The full year beside that of the worksheet that holds for the case, if that is another one.
 */
against_adopted: Array<AmountRow> | null, };

export type WorksheetView = { 
/**
 * The worksheet.
 */
id: WorksheetId, 
/**
 * The case.
 */
case_id: CaseId, 
/**
 * Whether it is the one that holds.
 */
is_adopted: boolean, 
/**
 * When it was made.
 */
created_at: Instant, 
/**
 * What it says; the amount is written out in full.
 */
draft: WorksheetDraft, 
/**
 * What it comes to.
 */
figures: WorksheetFigures, 
/**
 * The version of the key it computes with.
 */
key: KeyVersion, 
/**
 * Whether that version holds on the day the cost begins.
 */
key_holds: boolean, 
/**
 * The number of the version that does, if it is another.
 */
holding_version: number | null, 
/**
 * The full year beside that of the worksheet that holds for the case, if that is another one.
 */
against_adopted: Array<AmountRow> | null, };

export type WriteDiscussion = { 
/**
 * The row's id, if there is none yet for the case.
 */
id: TreatmentId, 
/**
 * The case on the agenda.
 */
item_id: AgendaItemId, 
/**
 * What was said, Markdown.
 */
discussion: string, };

export type YearSums = { 
/**
 * The year.
 */
year: number, 
/**
 * Operations, in øre.
 */
operations_ore: number, 
/**
 * Investments, in øre.
 */
investment_ore: number, 
/**
 * Sources, in øre.
 */
sources_ore: number, 
/**
 * Costs less sources, in øre.
 */
gap_ore: number, 
/**
 * The costs' range.
 */
estimate: Estimate, };

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
  "reminders.take": { params: Nothing; result: Reminders };
  "search": { params: SearchQuery; result: SearchResults };
  "meetings.list": { params: Nothing; result: Array<MeetingRow> };
  "meetings.suggest": { params: ByBody; result: MeetingSuggestion };
  "meetings.get": { params: ByMeeting; result: MeetingPage };
  "meetings.participants": { params: ByMeeting; result: Array<Role> };
  "meetings.proceedings": { params: ByMeeting; result: Proceedings };
  "meetings.suggestions": { params: ByMeeting; result: Array<Suggestion> };
  "meetings.remarks": { params: ByMeeting; result: Array<RemarkView> };
  "meetings.recipients": { params: ByMeeting; result: Array<Recipient> };
  "notes.get": { params: ByItem; result: string };
  "notes.keep": { params: KeepNote; result: null };
  "decisions": { params: DecisionFilter; result: Array<DecisionRow> };
  "follow_ups": { params: FollowUpFilter; result: Array<FollowUpView> };
  "initiatives.list": { params: InitiativeFilter; result: InitiativeBoard };
  "initiatives.get": { params: ByInitiative; result: InitiativeView };
  "initiatives.of_case": { params: ByCase; result: Array<InitiativeView> };
  "money.read": { params: ReadAmounts; result: Array<AmountRead> };
  "figures.list": { params: FigureFilter; result: Array<FigureView> };
  "figures.typed": { params: TypeFigures; result: FiguresPreview };
  "year.series": { params: SeriesOfYear; result: Array<SeriesDay> };
  "year.mark": { params: TheseDays; result: Array<SeriesDay> };
  "year.days": { params: ByYear; result: DaysOfYear };
  "cases.list": { params: CaseFilter; result: Array<CaseRow> };
  "cases.get": { params: ByCase; result: CasePage };
  "shielding.grounds": { params: Nothing; result: Array<ShieldingGround> };
  "cases.templates": { params: Nothing; result: Array<Template> };
  "cases.versions": { params: ByCase; result: Array<CaseVersion> };
  "cases.compare": { params: VersionPair; result: Comparison };
  "costs.keys": { params: Nothing; result: Array<AllocationKey> };
  "costs.worksheets": { params: ByCase; result: Array<WorksheetView> };
  "costs.compute": { params: ComputeWorksheet; result: WorksheetPreview };
  "costs.compute_key": { params: ComputeKey; result: Array<PartyShare> };
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
  "case.read_word": { params: ByPath; result: WordCase };
  "case.save_word": { params: SaveCase; result: CaseSaved };
  "case.save_pdf": { params: SaveCase; result: CaseSaved };
  "book.preview": { params: ByMeeting; result: BookOutcome };
  "book.save": { params: SaveBook; result: BookOutcome };
  "notice.save": { params: SaveNotice; result: null };
  "meeting.send": { params: ByMeeting; result: Sent };
  "meeting.renew_papers": { params: ByMeeting; result: Sent };
  "minutes.preview": { params: ByMeeting; result: MinutesBuilt };
  "minutes.draft": { params: ByMeeting; result: MinutesKept };
  "minutes.lock": { params: ByMeeting; result: MinutesKept };
  "minutes.save": { params: SaveMinutes; result: MinutesBuilt };
  "notice.save_all": { params: SaveNotices; result: FilesSaved };
  "plan.save_ics": { params: SavePlan; result: ListSaved };
  "initiatives.save": { params: SaveInitiatives; result: ListSaved };
  "decisions.save": { params: SaveDecisions; result: ListSaved };
  "figures.fetch": { params: FetchFigures; result: FiguresPreview };
  "figures.read_file": { params: ReadFigures; result: FiguresPreview };
  "costs.save_invoice_basis": { params: SaveInvoiceBasis; result: ListSaved };
  "verify": { params: Nothing; result: Verification };
  "backup": { params: ByPath; result: BackupDone };
  "restore": { params: ByPath; result: BackupDone };
  "export": { params: ByPath; result: ExportDone };
  "demo.create": { params: Nothing; result: Changed };
}
