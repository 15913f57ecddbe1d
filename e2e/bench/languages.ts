/** At least one. */
type Words = readonly [string, ...string[]];

/** The parts of invented copy in one language. In a sentence, `{who}` and the like stand for words. */
export interface Language {
  readonly sentences: Words;
  readonly words: Readonly<Record<string, Words>>;
}

const ENGLISH: Language = {
  sentences: [
    '{Who} said on {day} that {what} would {will} {when}',
    '{Who} {did} {what} {when}, {number} {units} more than a year earlier',
    '"{What} {must}," {who} said. "We have {number} {units} left, and no more"',
    '“{What} {must},” {who} said. “Nobody’s {units} are safe until it does”',
    "{Who} didn't say when {what} would {will}, but added that it wasn't {number} {units} away",
    'Of the {number} {units}, {percent} per cent went to {place} -- {percent}% more than {who} had asked for',
    'In {place}, where {what} {did} {what} {when}, {number} {units} were counted (the figure for {day} was {number})',
    '{What} – which {who} calls “sound” – cost {money} in {year}; it had cost {money} in {year}',
    'Asked whether {what} would {will}, {who} replied: "Ask me on {day}"',
    'A spokesman/spokeswoman of {who} gave no figures for {year}/{year}...',
    'The long-awaited, twice-delayed report on {what} runs to {number} pages and {number} tables',
    '{Number} {units} had been promised by {day}! Were they delivered? {Who} would not say',
    'The index of {place} rose {percent} points to {number}.{percent}, as {what} {did} {what}',
    '“{What} {must},” said {person} of the {organisation} on {day}',
    'Talks in {city} between {person} and the {organisation} went on {when}',
    'Under rule {number}(b), {what} {must} "in good time" – {when}, in the words of {who}',
  ],
  words: {
    who: [
      'the harbour office',
      'Ilse Drommel, the harbour master,',
      'the Bank of Varnia',
      'Tomasz Łęcki of the farmers’ union',
      'the foreign ministry',
      'a court in Port Ellery',
      'Señora Ana Ibáñez-Quill',
      'the Duke of Upper Vale',
      "the fishermen's guild",
      'Dr. O’Marrow',
      'two people close to the talks',
      'the island council',
    ],
    what: [
      'the ferry',
      'the barley harvest',
      'the new bridge',
      'the talks on fish',
      'the second tunnel',
      'the budget',
      'the lighthouse',
      'the grain tax',
      'the night train',
      'the treaty of 1986',
      'the winter reserve',
      'the tram line',
    ],
    must: ['must go on', 'has to open', 'cannot wait', 'will be paid for', 'comes first'],
    will: ['reopen', 'be put off', 'go to the council', 'be sold', 'run again', 'be voted on'],
    did: ['overtook', 'slowed', 'paid for', 'put off', 'replaced', 'examined', 'held up'],
    when: [
      'before the end of May',
      'this week',
      'after eleven days in dock',
      'for the ninth year running',
      'at 6:30 p.m.',
      'in the first quarter',
      'since the great frost',
    ],
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    units: ['tonnes', 'passengers', 'litres', 'voters', 'hectares', 'barrels', 'crates', 'letters'],
    place: ['Karsholm', 'Dunmere', 'Port Ellery', 'Upper Vale', 'the Łódź road', 'São Tiago Bay'],
  },
};

const RUSSIAN: Language = {
  sentences: [
    '{Who} сообщило в {day}, что {what} {will} {when}',
    '«{What} {will} {when}», – сказал представитель ведомства. По его словам, речь идёт о {number} тоннах',
    'В {year} году {what} обошёлся в {number} варнов, что на {percent}% больше, чем годом ранее',
  ],
  words: {
    who: ['министерство', 'управление порта', 'агентство', 'правительство острова'],
    what: ['паром', 'новый мост', 'урожай ячменя', 'ночной поезд', 'договор о рыбе'],
    will: ['откроется', 'будет отложен', 'вновь заработает', 'подорожает'],
    when: ['до конца мая', 'на этой неделе', 'в первом квартале', 'после ремонта'],
    day: ['понедельник', 'среду', 'пятницу', 'воскресенье'],
  },
};

const FRENCH: Language = {
  sentences: [
    '{Who} a annoncé {day} que {what} {will} {when}',
    '«\u00A0{What} {will} {when}\u00A0», a déclaré {who}\u00A0; c’est {percent}\u00A0% de plus qu’en {year}',
    'Près de {number} tonnes ont été livrées à l’île d’Ellery, où {what} {will} {when}',
  ],
  words: {
    who: ['le bureau du port', 'la Banque de Varnie', 'le ministère', 'l’union des pêcheurs'],
    what: ['le bac', 'le deuxième tunnel', 'la récolte d’orge', 'le traité sur la pêche'],
    will: ['reprendra', 'sera reporté', 'coûtera plus cher', 'sera mis aux voix'],
    when: ['avant la fin de mai', 'cette semaine', 'au premier trimestre', 'dès l’été'],
    day: ['lundi', 'mercredi', 'vendredi', 'dimanche'],
  },
};

const GERMAN: Language = {
  sentences: [
    '{Who} teilte am {day} mit, {what} {will} {when}',
    '„{What} {will} {when}“, sagte ein Sprecher – {number} Tonnen seien es {year} gewesen',
    'Für {year} rechnet {who} mit {percent} Prozent mehr, für die Häfen gar mit {number} Überfahrten',
  ],
  words: {
    who: ['das Hafenamt', 'die Bank von Varnia', 'die Räte der Inseln', 'das Außenministerium'],
    what: ['die Fähre', 'der zweite Tunnel', 'die Gerstenernte', 'der Nachtzug'],
    will: ['fährt wieder', 'wird verschoben', 'kostet mehr', 'kommt vor den Rat'],
    when: ['bis Ende Mai', 'in dieser Woche', 'im ersten Quartal', 'nach elf Tagen'],
    day: ['Montag', 'Mittwoch', 'Freitag', 'Sonntag'],
  },
};

/** The languages of the corpus: seven dispatches of ten are English. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  ...([ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH] as const),
  ...[RUSSIAN, FRENCH, GERMAN],
];
