import { agencyOfMark } from '#wire/agencies.ts';
import type { DatelineDate } from './dateline-date.ts';
import type { DatelineMark } from './dateline-mark.ts';
import type { DatelinePlace } from './dateline-place.ts';
import { either, type Parser, pattern, turned } from './grammar.ts';

/** The parts of a dateline set as Chinese, Japanese and Korean agencies set theirs. */
export interface EastAsianParts {
  readonly place: DatelinePlace;
  readonly mark: DatelineMark;
  /** Absent where only the day is given. */
  readonly date?: DatelineDate;
}

// `据新华社` opens a sentence about the agency's report. A reporter's name cannot be told from the place after it.
const chinese = turned(
  pattern(
    /[（(]?(?!据|據)(\p{Script=Han}{2,10}?[社网網])(?!记者|記者)(\p{Script=Han}{2,10}?)\s?(?:([\d０-９]{1,2})月)?([\d０-９]{1,2})日[\p{Script=Han}]{0,3}[电電][）)]?\s*/u,
  ),
  ([, agency = '', name = '', month, day]): EastAsianParts => ({
    place: { name, within: [] },
    mark: toMark(agency),
    ...(month !== undefined && { date: { month: toNumber(month), dayOfMonth: toNumber(day) } }),
  }),
);

/** `(서울=연합뉴스) `, `[서울=뉴시스] `. */
const korean = turned(
  pattern(/[([]([\p{L}·/]{1,20})=([\p{L}\d]{2,20})[)\]]\s*/u),
  ([, name = '', agency = '']): EastAsianParts => ({
    place: { name: name.replaceAll('·', '/'), within: [] },
    mark: toMark(agency),
  }),
);

/** `【ワシントン共同】`: place and a known agency with nothing between them. */
const japanese = turned(
  pattern(/【([\p{Lo}\p{Lm}・]{1,20}?)(\p{Script=Han}{2})】\s*/u),
  ([, name = '', agency = '']): EastAsianParts | undefined => {
    const mark = toMark(agency);
    return mark.isKnown ? { place: { name, within: [] }, mark } : undefined;
  },
);

/** `新华社北京11月14日电`, in brackets or not: agency, place, month, day, “by wire”. Or only place and agency, in brackets. */
export const eastAsianDateline: Parser<EastAsianParts> = either(chinese, korean, japanese);

function toMark(agency: string): DatelineMark {
  const known = agencyOfMark(agency);
  return { agencies: [known ?? agency], isKnown: known !== undefined };
}

function toNumber(written: string | undefined): number {
  return Number(written?.normalize('NFKC'));
}
