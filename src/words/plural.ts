/** The forms that words with a number take, by their category (CLDR); `#` stands for the number. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>
>;

/** The form for a number, with the number as the language writes it: `1,204 dispatches`. */
export function inPlural(forms: PluralForms, count: number, language: string): string {
  const { rules, numbers } = grammarOf(language);
  const form = forms[rules.select(count)] ?? forms.other;
  return form.replace('#', numbers.format(count));
}

interface Grammar {
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

const grammars = new Map<string, Grammar>();

// Making them costs a hundred times what using them does.
function grammarOf(language: string): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const made = {
    rules: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  };
  grammars.set(language, made);
  return made;
}
