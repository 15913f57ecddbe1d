import { remember } from '#wire/remember.ts';

/** Words with a number, by plural category (CLDR); `#` stands for the number. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>
>;

/** The form for a number, with the number in the language's figures: `1,204 dispatches`. */
export function inPlural(forms: PluralForms, count: number, language: string): string {
  const { rules, numbers } = formatsOf(language);
  return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}

// Making them costs a hundred times as much as using them.
const formatsOf = remember((language: string) => ({
  rules: new Intl.PluralRules(language),
  numbers: new Intl.NumberFormat(language),
}));
