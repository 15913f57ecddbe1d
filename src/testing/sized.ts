/** Whether tests take all inputs, as in CI. Otherwise they take enough to work with. */
export const isThorough = Boolean(process.env['THOROUGH']);

/** How many inputs, files or builds a test takes. */
export function sized(quick: number, thorough: number): number {
  return isThorough ? thorough : quick;
}
