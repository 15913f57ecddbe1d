/** How files that are no text begin: the bytes in hexadecimal figures, `..` for any, and what they are. */
const SIGNATURES = `
FFD8FF: a JPEG picture
89504E470D0A1A0A: a PNG picture
474946383: a GIF picture
52494646........57454250: a WebP picture
52494646........57415645: a WAV recording
52494646........41564920: an AVI film
........6674797061766966: an AVIF picture
........66747970686569: a HEIC picture
........667479704D3441: an M4A recording
........66747970717420: a QuickTime film
........66747970: an MP4 film
49492A00: a TIFF picture
4D4D002A: a TIFF picture
424D....00000000: a BMP picture
38425053: a Photoshop picture
494433: an MP3 recording
FFFB: an MP3 recording
FFF3: an MP3 recording
FFF1: an AAC recording
4F676753: an Ogg recording
664C6143: a FLAC recording
464F524D........41494646: an AIFF recording
1A45DFA3: a Matroska or WebM film
000001BA: an MPEG film
000001B3: an MPEG film
25215053: a PostScript file
D0CF11E0A1B11AE1: a document of an old Microsoft Office
1F8B: a gzip archive
425A68: a bzip2 archive
FD377A585A00: an xz archive
28B52FFD: a zstd archive
377ABCAF271C: a 7-Zip archive
526172211A07: a RAR archive
504B0304: a ZIP archive
53514C69746520666F726D6174: an SQLite database
7F454C46: a program
4D5A: a program
CAFEBABE: a program
0061736D: a program
774F4646: a font
774F4632: a font
00010000: a font
4F54544F: a font
`
  .trim()
  .split('\n')
  .map((row) => {
    const [figures = '', kind = ''] = row.split(': ');
    return { form: new RegExp(`^${figures}`, 'u'), kind };
  });

/** What is written in letters. */
const IN_LETTERS: ReadonlySet<string> = new Set(['a PostScript file']);
/** What a ZIP archive is by the names of the files in it. */
const ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [/word\/document2?\.xml/u, 'a Word document (DOCX)'],
  [/xl\/workbook\.xml/u, 'an Excel workbook (XLSX)'],
  [/ppt\/presentation\.xml/u, 'a PowerPoint presentation (PPTX)'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/u, 'an OpenDocument text (ODT)'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument/u, 'an OpenDocument file'],
  [/mimetypeapplication\/epub/u, 'an e-book (EPUB)'],
];
const OLD_OFFICE = 'a document of an old Microsoft Office';
/** How the parts of a message are named in such a file, in UTF-16. */
const OUTLOOK = [...'__substg1'].map((letter) => `${letter}\0`).join('');
/** In bytes: how much is looked at. */
const LONGEST_SIGNATURE = 24;
const LONGEST_OPENING = 1000;
const LONGEST_LISTING = 200_000;

/** What a file is, by its bytes: “a JPEG picture”; undefined for text, and for what is unknown. */
export function fileKind(bytes: Uint8Array): string | undefined {
  const figures = [...bytes.subarray(0, LONGEST_SIGNATURE)]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
  const kind = SIGNATURES.find(({ form }) => form.test(figures))?.kind;
  // `ID3` and `OTTO` may begin copy, which has no such bytes.
  const isBinary = bytes.subarray(0, LONGEST_OPENING).some((byte) => byte < 9 || byte > 0xf4);
  if (!isBinary && !IN_LETTERS.has(kind ?? '')) return undefined;
  if (kind === OLD_OFFICE && asLatin(bytes).includes(OUTLOOK)) return 'an Outlook message (.msg)';
  return kind === 'a ZIP archive' ? (archiveKind(bytes) ?? kind) : kind;
}

/** The names of the files in a ZIP archive, amid other bytes. They stand before each file, and all again at the end. */
export function archiveListing(bytes: Uint8Array): string {
  return asLatin(bytes.subarray(0, LONGEST_LISTING)) + asLatin(bytes.subarray(-LONGEST_LISTING));
}

function archiveKind(bytes: Uint8Array): string | undefined {
  const names = archiveListing(bytes);
  return ARCHIVES.find(([form]) => form.test(names))?.[1];
}

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
