/** What a code means and how to mend it. Each message says the same for its own case. */
export interface ProblemMeaning {
  readonly severity: 'error' | 'warning';
  readonly meaning: string;
  readonly remedy: string;
}

const ERRORS = `
wire/empty | there is no copy in the file | put the copy in the file, or remove it
wire/too-large | the file is larger than allowed | split it, or raise maxWireBytes in site.yaml
wire/unreadable | the file cannot be read | correct the path or the permissions
wire/not-copy | the file is a dispatch, a page or the settings | name the files that arrived
wire/file-name | the file name has control characters | rename the file
wire/not-text | the file is a picture, a recording, an archive or another that holds no text | save the story in it as plain text
wire/not-utf-8 | the bytes are not UTF-8 | import it with --encoding NAME; a likely name is given
wire/not-in-encoding | the bytes are not in the encoding that is named | name another
wire/is-utf-8 | the bytes are UTF-8, and another encoding is named | import it without --encoding
wire/control-character | a character that no page can show | remove it
wire/too-many-signs | one paragraph with so many signs that reading it would take minutes | split it into paragraphs
wire/no-date | neither a header nor a dateline gives a date | put “date 2021-11-14” on the first line
wire/no-year | the dateline has no year, and there is no header | put “date 2021-11-14” on the first line
wire/no-such-day | a day that is on no calendar, or too far off | ask the sender for the right date
wire/date-form | a header in another form than YYYY-MM-DD | write it as “date 2021-11-14”
wire/ambiguous-date | a header that can be read in two ways | write it as “date 2021-11-14”
container/broken | a container that ends too soon or is malformed | ask the sender for it again
container/unknown-format | XML or JSON of no known kind, or not of the kind that --format names | ask for NITF, NewsML-G2, ninjs or plain text
container/no-text | a container without copy | ask the sender for the item with its text
container/several-items | several items in one file of content/wire | move the file out of content/wire, and import it from there
wire/same-guid | other words under the guid of a dispatch that is published | correct that dispatch
container/not-text | a picture, a video or another item that is no text | remove the file
container/control-character | a control character within the copy | ask the sender for clean copy
container/too-deep | more levels or elements than any news has | ask the sender for simpler markup
document/broken | a document of Word or OpenDocument, RTF, a PDF or an e-mail that does not open | ask the sender for it again
document/too-much | a document that holds more than any story | save the story in it as plain text
document/no-text | a document without words: a scanned PDF, a message with attachments only | ask for the text
document/locked | a PDF with a password | open it, and save the story in it as plain text
document/below-date | a date above a document or a container | take it out; type it within the document
document/mailbox | a mailbox of several messages | save each message by itself
document/columns | a PDF in columns whose order is not certain | copy the story into a text file
proof/words-differ | a dispatch does not say what was filed, paragraph by paragraph | put the words back, or declare a correction
proof/headline-differs | a headline marked as the wire’s that differs from it, or cannot follow a correction | set “headlineSource: desk”
proof/dateline-differs | a dateline that was never filed | copy it from the wire file
proof/corrects-nothing | a correction of words that were never filed | copy “was” from the wire file
proof/no-wire-file | the wire file of a dispatch is gone | put it back
proof/wire-file-changed | the wire file of a dispatch was edited | put it back as it was
proof/other-id | the id of a dispatch was changed | put it back
dispatch/path | a dispatch at a path that is no address | move it to YYYY/MM/DD/SLUG.mdx
dispatch/no-origin | a dispatch without “wire” and “sha256” | put its front matter back
dispatch/code | code in a dispatch | write the words; put a backslash before { or <
dispatch/unknown-element | an element that a dispatch may not have | take it out
dispatch/unknown-component | a component that does not exist | use the nearest that is named
dispatch/missing-attribute | a component without an attribute that it needs | add it
dispatch/invalid-attribute | an attribute whose value cannot be used | write what is expected
dispatch/component-content | a component that holds what it cannot show, or nothing | write what is expected
dispatch/no-picture | a picture that is missing, or is not a picture | put it there, or write its name as it is
dispatch/unknown-attribute | an attribute that may run something, hide words or add some | take it out
dispatch/alters-words | markup that would show other words or paragraphs than it holds | write Markdown; set your own words apart in an aside
dispatch/unsafe-link | an address that leads nowhere or runs something | take the link out
dispatch/struck-out | words that are struck out | declare a correction
edition/same-id | two dispatches have one id | remove one of them
edition/same-address | two dispatches have one address | give the newer another slug
edition/nothing-kept | a published file that is wrong, where no build has kept what was last published of it | mend it; keep node_modules/.astro from one build to the next
edition/stray-file | a file among the dispatches that is not a dispatch | move it out
page/name | a page whose name is no address, or is in use | rename it
yaml/syntax | front matter or settings that are no YAML | quote values that hold a colon or a hash
yaml/unknown-key | a key that is not known | use the nearest that is named
yaml/missing | a key that must be there is not | add it
yaml/invalid | a value that cannot be used | write what is expected
mdx/not-utf-8 | a file that editors write is not UTF-8 | save it as UTF-8
mdx/control-character | a character in it that nothing can show | remove it
mdx/syntax | a body that is no MDX | put a backslash before { or <
mdx/no-front-matter | a file whose front matter is missing, or has no end | put a line “---” before and after it
ledger/line | a line of the ledger that is none, or the mark of a merge conflict | put it back as it was committed
ledger/gone | the ledger is missing where there has been one | put it back, from git for instance
ledger/lost-address | a published address without a page | look for a file in public/ that takes its place
settings/missing | a content folder without site.yaml | copy the one of Slugline
desk/file-system | a file or folder cannot be read or written, or the disk is full | correct permissions or make room; run again
desk/among-search | a file in public/pagefind/, where a build puts the search index | put it into another folder
desk/changed-meanwhile | settings, pages, pictures, the ledger or code that changed while the site was built, or code that changed while a build watches | build again
desk/leads-out | a link that leads out of the folder; nothing is read there | put the file itself in place of the link
desk/leads-round | a link to a folder that it lies in | remove it
desk/no-dispatch | a command names a file that is no dispatch | correct the path
desk/withdrawn | a dispatch to withdraw that is withdrawn already | edit the note of its last correction
desk/part-of-word | words to correct that also stand within longer ones | give more of the words around them
desk/no-such-words | words to correct that are not there, or have markup among them | copy them from the file
desk/same-address | a dispatch to move that has the address already | give another
desk/address-taken | an address to move to that another dispatch has, or had | give another slug
desk/filed-before | a new text that a dispatch was made from before | edit that dispatch
desk/thread-ended | the thread that reads copy ended, for want of memory or by a fault; nothing is half-written | run again
desk/fault | a fault of Slugline itself; the other files are imported | report it with the file
`;

// What an import may tell comes first, worst first: `npm run review` asks in this order.
const WARNINGS = `
wire/kill | a label that takes back a dispatch sent before; this one is withheld | set “status: canceled” in the one it takes back
wire/embargo-unclear | an embargo that gives no moment; the dispatch is withheld | set “embargoed”, remove “status”
wire/embargo-zone | an embargo without a time zone, read in that of the site | set “embargoed” if another was meant
wire/dates-differ | header and dateline are more than a day apart | correct “date” if the dateline is right
document/dated-by-change | a document that gives no date, or no year; it is dated by its last change | correct “date” if it is wrong
wire/dateline-unclear | the copy opens with something that looks like a dateline in part; it stays in the story, and out of the headline and the address | add “dateline” and “located”, or declare your agency in site.yaml and import it again
wire/near-duplicate | nearly the copy of another dispatch | set “supersedes” if it replaces it
wire/language-unclear | copy that may be in another language than the site | set “language”, or “copyLanguages” in site.yaml
wire/damaged-text | text that looks damaged in transit | ask the sender for UTF-8
wire/unknown-agency | an agency that Slugline does not know, credited as written | set “agency” if it is wrong
place/unknown | a place that the gazetteer does not know | correct “located” if it is wrong
document/pdf-text | the text of a PDF, put together by where its words stand | read it beside the PDF
wire/direction-override | a character that turns the direction of text | look at the page
wire/hyphenated | a word divided at the end of its line; it is published as filed | ask for copy without it, or correct it
wire/page-number | a line that looks like the number of a page; it is published as filed | ask for copy without it, or correct it
wire/private-block | paragraphs for editors, in “edNote” and not published | nothing; if they are copy, import them anew above the note
document/attachments | an e-mail with attachments, which are not published | save what is a story, and import it
container/words-left-out | words that have no place in a dispatch and are not published: second headlines, summaries, captions, signatures, earlier messages | nothing
wire/former-address | an address of an earlier system that no file can answer at | add a rule to your server
wire/items-left-out | items of an export that are no posts: pictures, pages, menus, and what is in the bin | nothing
wire/lower-case-place | a place in small letters | nothing
wire/leftover-character | control characters outside words, left by a framing; they are left out | nothing
wire/invisible-character | a character that cannot be seen | nothing
edition/other-day | “date” is far from the day of the folder | correct “date”
edition/future-date | a date that has not come: an error for the time of a dispatch, a warning for its day, “updated” or a correction | correct the date
edition/updated-before | “updated” or the date of a correction is before “date” | correct one of them
edition/year-gone | a year has lost all its dispatches since the last build | put its folder back
ledger/deleted | a published dispatch is missing | put its file back; if it is to be gone, nothing
ledger/address-taken | the address of a dispatch was another’s | give it another slug before it is published
ledger/not-written | a ledger that cannot be written | build once where it can, and commit it
settings/no-words | a site in a language that the interface is not translated into | nothing, if English will do
edition/supersedes-itself | “supersedes” is the dispatch’s own id | copy the id from the other dispatch
edition/supersedes-circle | dispatches that supersede one another | remove “supersedes” from the oldest
edition/supersedes-unpublished | “supersedes” names a withheld or canceled dispatch | nothing, if that is meant
edition/no-reason | a dispatch is canceled, and no correction says why | add a correction with the reason
edition/notice-on-copy | a dispatch that is not withdrawn has the headline of a notice | write its headline again
edition/supersedes-nothing | “supersedes” names no dispatch | copy the id from the other dispatch
edition/translates-nothing | “translates” names no dispatch in another language | copy the id from the other dispatch, or correct “language”
`;

/** Every code of an error or a warning. */
export const PROBLEM_CODES: ReadonlyMap<string, ProblemMeaning> = new Map([
  ...rows(ERRORS, 'error'),
  ...rows(WARNINGS, 'warning'),
]);

/** How bad a problem is, by its place in the table: 0 is worst. */
export function rankOf(code: string): number {
  return CODES.indexOf(code);
}

const CODES = [...PROBLEM_CODES.keys()];

/** The table as `--help` prints it. */
export function formatProblemCodes(): string {
  return [...PROBLEM_CODES]
    .map(
      ([code, { severity, meaning, remedy }]) =>
        `  ${code} (${severity})\n      ${meaning}: ${remedy}`,
    )
    .join('\n');
}

function rows(
  table: string,
  severity: ProblemMeaning['severity'],
): readonly [string, ProblemMeaning][] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [code = '', meaning = '', remedy = ''] = row.split(' | ');
      return [code, { severity, meaning, remedy }];
    });
}
