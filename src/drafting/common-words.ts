/** Short words that are common in copy of one language and rare in copy of the others. */
const ROWS = `
af: die en van in het is nie dat vir wat met om
bs: je i u na se da za su od koji
cs: je a v na se že s z do byl
da: og i at det er en til på af som
de: der die und in den von das mit im für ist nicht auf dem
en: the of and to in a that for on is was with by
es: el la de que y en los del las por una con se
et: ja on ei et see oli kui ka mis ning
fi: ja on ei että oli hän mukaan myös joka ovat
fr: le la les de des et du en que une dans pour est
hr: je i u na se da za su od koji
hu: a az és hogy nem is egy meg volt szerint
id: yang dan di dari untuk dengan pada ini itu dalam
is: og að í á sem er við um var ekki til það
it: il di che e la per un del della con è le
lt: ir kad su yra iš į už tai buvo pagal
lv: un ka ar ir no par uz kas bija tika
ms: yang dan di dari untuk dengan pada ini itu dalam
nb: og i at det er en til på av som
nl: de het een van en in dat op te is voor met
pl: w i na z się że do nie jest przez
pt: o a de que e do da em os para uma com no
ro: și în de la a pe cu din care pentru că
sk: je a v na sa že s z do bol
sl: je in v na se da za so ki pa
sr: je i u na se da za su od koji
sv: och i att det är en till på av som
tl: ang ng sa na mga at ay si ni para
tr: ve bir bu için da de ile olarak olan göre ancak kadar sonra önce daha gibi çok en günü söyledi nedeniyle artık beri
vi: và của là có được các trong cho với một
`;

const WORDS = new Map(
  ROWS.trim()
    .split('\n')
    .map((row): [string, ReadonlySet<string>] => {
      const [language = '', words = ''] = row.split(': ');
      return [language, new Set(words.split(' '))];
    }),
);

/** The languages whose common words are known, by their codes in the detector too. */
export const KNOWN_LANGUAGES: string[] = [...WORDS.keys(), 'no'];

/** How many of a text's words (in small letters) are common words of a language; 0 for a language without a list. */
export function countCommonWords(words: readonly string[], language: string): number {
  const common = WORDS.get(language);
  return common ? words.filter((word) => common.has(word)).length : 0;
}
