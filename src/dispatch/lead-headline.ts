const MAX_HEADLINE_LENGTH = 90;

/**
 * The first words of the lead, verbatim, at most 90 characters: the first sentence without its full stop. A longer
 * sentence is cut at a comma, if that leaves enough, else at the last word that fits.
 */
export function headlineFromLead(lead: string): string {
  const room = [...lead].slice(0, MAX_HEADLINE_LENGTH + 1).join('');
  const sentence = /^(.{15,}?[\p{Ll}\p{N}\p{Lo}”"’)%])\.(?=\s+["“«]?[\p{Lu}\p{Lo}]|\s*$)/su.exec(
    room,
  )?.[1];
  if (sentence !== undefined) return sentence;
  const only = /^([^.]+[^.\s])\.$/su.exec(room)?.[1];
  if (only !== undefined) return only;
  if (room === lead && [...lead].length <= MAX_HEADLINE_LENGTH) return lead;
  const clause = /^.{45,}(?=[,;:،؛](?:\s|$)|\s[–—-]{1,2}\s)/su.exec(room)?.[0];
  if (clause !== undefined) return clause;
  const end = room.lastIndexOf(' ');
  // Spaces may stand before one long word.
  if (room.slice(0, Math.max(0, end)).trim() === '') {
    return [...room].slice(0, MAX_HEADLINE_LENGTH).join('');
  }
  // `1.2` of `1.2 million` is another sum.
  return room.slice(0, end).replace(/(?<=\S.*)(?:\s+\p{Sc}?\d[\d.,’'-]*%?)+$/u, '');
}
