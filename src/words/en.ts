import type { Words } from './words.ts';

/** English. */
export const en: Words = {
  language: 'en',
  skip: 'Skip to the text',
  sections: 'Sections',
  aboutAndArchive: 'About and archive',
  facets: {
    places: 'Places',
    topics: 'Topics',
    agencies: 'Agencies',
    people: 'People',
    organisations: 'Organisations',
  },
  dispatches: { one: '# dispatch', other: '# dispatches' },
  periods: { both: 'Before and after', earlier: 'Earlier', later: 'Later' },
  nothingPublished: 'Nothing has been published yet.',
  readWhole: 'Read the whole dispatch',
  dispatch: {
    about: 'About this dispatch',
    correction: ['Correction, ', ':'],
    canceled: 'Cancelled: this dispatch was withdrawn after it had been published.',
    withdrawn: 'Dispatch withdrawn',
    newer: 'A newer dispatch replaces this one:',
    replaces: 'This dispatch replaces:',
    canceledMark: 'Cancelled',
    credit: 'Credit:',
    permanentLink: 'Permanent link:',
    otherLanguages: 'In other languages:',
    twins: { before: 'As ', text: 'plain text', between: ', as ', json: 'data (ninjs)' },
    byMail: 'Send by e-mail',
    cite: 'Cite this dispatch',
    related: 'Related dispatches',
    neighbours: {
      both: 'Before and after on the wire',
      earlier: 'Earlier on the wire',
      later: 'Later on the wire',
    },
  },
  corrections: {
    title: 'Corrections',
    about:
      'What had to be put right in dispatches that had been published, newest first. All other words are those of the wire.',
    none: 'Nothing has had to be corrected yet.',
    of: (headline) => `Correction: ${headline}`,
    was: 'Was:',
    now: 'Now:',
    compare: 'Compare with the wire copy, word by word',
  },
  comparison: {
    title: 'Compared with the wire',
    description: (headline) => `How the published words differ from the wire copy: ${headline}`,
    key: 'Key to the marks',
    filed: 'Filed, and taken out',
    published: 'Put in by a correction',
    deleted: ['deleted: ', ', end of deletion '],
    inserted: ['inserted: ', ', end of insertion '],
    back: 'Back to the dispatch',
  },
  editorial: { note: 'Editor’s note', mapOf: (place) => `A map that shows ${place}` },
  pictures: {
    world: 'Map of the places in the news',
    worldLegend:
      'Each dot is a link to a place; the larger it is, the more dispatches are from there or about it.',
    skipMap: 'Skip the map, to the list of places',
    overTime: 'Dispatches over time',
    most: ['most in ', ': '],
  },
  gone: {
    title: 'This page is not available',
    text: 'What was published at this address is not available. The address is kept, and nothing else will ever stand here.',
  },
  moved: { title: 'This page has moved', link: ['It is now at ', '.'] },
  noPage: {
    title: 'No such page',
    description: 'There is no page at this address.',
    advice: [
      'There is nothing at this address. Addresses of dispatches never change, so it may have been cut short or mistyped. Begin again at the ',
      ', or with the latest:',
    ],
    frontPage: 'front page',
  },
  descriptions: {
    index: (title, site) => `${title} in the dispatches of ${site}.`,
    facet: (name, site) => `Dispatches of ${site}: ${name}.`,
    year: (year) => `All dispatches of ${year}, by month and day.`,
    month: (month) => `All dispatches of ${month}.`,
    day: (day) => `All dispatches of ${day}.`,
    search: (site) => `Search the dispatches of ${site}.`,
    corrections: (site) => `Every correction of the dispatches of ${site}, newest first.`,
    feeds: (site) => `How to follow ${site} in a feed reader, and every feed there is.`,
  },
  search: {
    title: 'Search',
    words: 'Words',
    all: 'All',
    year: 'Year',
    order: 'Order',
    bestFirst: 'Best match first',
    newestFirst: 'Newest first',
    found: { one: '# dispatch found', other: '# dispatches found' },
    nothing: 'Nothing was found. Try fewer words, or other filters.',
    since: 'since #',
    nothingSince: 'Nothing was found since #.',
    earlier: 'Search earlier years',
    more: 'More',
    unavailable: 'The search cannot be reached. Try again later, or use the indexes below.',
    needsScript:
      'A search needs scripts, which are switched off here. The indexes below lead to every dispatch.',
    indexes: 'Indexes',
  },
  feeds: {
    title: 'Feeds',
    whatTheyAre:
      'A feed brings every new dispatch to you, whole, as soon as it is published. It needs no account, and nobody stands between you and the wire.',
    howToRead:
      'You read feeds in a feed reader. There are free ones for every phone and computer, and mail programs such as Thunderbird read feeds too. Copy an address from this page and paste it where your reader says “add” or “subscribe”.',
    latest: 'The latest',
    newest: {
      one: 'The newest dispatch, on anything.',
      other: 'The newest # dispatches, on everything.',
    },
    anyOfThem: 'All of these carry the same: take the first if you do not know which.',
    allAtOnce: 'All at once',
    importList:
      'Import this list into your reader to follow everything on this page, and take out there what you do not want.',
    archive: 'The archive',
    everyMonth:
      'Every month, complete, for readers that go back in time and for programs: feeds, and data as ninjs, the standard of the IPTC for news.',
    descriptions: {
      month: (month) => `Every dispatch of ${month}.`,
      places: (name) => `Dispatches from and about ${name}.`,
      topics: (name) => `Dispatches on ${name}.`,
      agencies: (name) => `Dispatches credited to ${name}.`,
      people: (name) => `Dispatches that name ${name}.`,
      organisations: (name) => `Dispatches that name ${name}.`,
    },
    notice:
      'This is a feed. Copy its address from the bar above into a feed reader, and what is published comes to you.',
    listNotice:
      'These are all feeds. Save this file and import it into a feed reader, or copy an address from it.',
  },
};
