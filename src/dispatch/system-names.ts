/**
 * Whether Windows keeps the name of a file, up to its first full stop, for a device: such a file cannot be checked out or
 * written there (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
export function isSystemName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/iu.test(name);
}
