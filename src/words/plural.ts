/** The forms that words with a number take, by their category (CLDR); `#` stands for the number. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>
>;

/** The form for a number, with the number as the language writes it: `1,204 dispatches`. */
export function inPlural(forms: PluralForms, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(language).format(count));
}
