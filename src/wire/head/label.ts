const LABEL = [
  'CORRECT(?:ED|ION|IVE)',
  'CLARIFICATION',
  'REFILED?',
  'RPT',
  'REPEAT(?:ING)?',
  'RETRANSMISSION',
  'URGENTE?',
  'UPDATED?(?: ?\\d{1,2})?',
  'WRAPUP(?: ?\\d{1,2})?',
  'ROUNDUP',
  'RECASTS?',
  'EXCLUSIVE',
  'BREAKING(?: NEWS)?',
  'FLASH',
  'BULLETIN',
  '(?:NEWS ?)?ALERT',
  'ADVISORY',
  'KILL',
  'FEATURE',
  'SPECIAL REPORT',
  'ANALYSIS',
  'INTERVIEW',
  'FACTBOX',
  'TIMELINE',
  'OBITUARY',
  'PROFILE',
  'EXPLAINER',
  'WITHDRAWAL',
  'EILMELDUNG',
  'СРОЧНО',
  'МОЛНИЯ',
  'ТЕРМІНОВО',
  'عاجل',
  '(?:\\d{1,2}(?:st|nd|rd|th)[ -])?(?:Ld|LD|Lead|LEAD)(?:[ -](?:Writethru|WRITETHRU))?',
  'Writethru|WRITETHRU',
].join('|');
const LABELS = `(?:${LABEL})(?:\\s*[-/,]\\s*(?:${LABEL}))*`;
// `BULLETIN BULLETIN`: urgent labels are repeated.
const LABEL_LINE = new RegExp(`^[(\\[*]*(${LABELS}(?: (?:${LABEL}))*)[)\\]*]*\\s*[-–—:.!]*$`, 'u');
const LABEL_PREFIX = new RegExp(
  `^(?:(${LABELS})\\s*[-–—:]+\\s*|\\((${LABELS})\\)\\s+)(?=\\S)`,
  'u',
);

/** Whether a line is a label and nothing else. */
export function isLabel(line: string): boolean {
  return LABEL_LINE.test(line);
}

/** `UPDATE 1`, from a line that is nothing else. */
export function labelOfLine(line: string): string {
  return LABEL_LINE.exec(line.trim())?.[1] ?? line.trim();
}

/** A label before other words, `UPDATE 1-Ferry to sail again`, and its length with what joins it. */
export function labelBefore(line: string): { label: string; length: number } | undefined {
  const match = LABEL_PREFIX.exec(line);
  return match ? { label: match[1] ?? match[2] ?? '', length: match[0].length } : undefined;
}
