import { strToU8, zipSync, zlibSync } from 'fflate';

// Documents as programs write them, made here since no program for letters is at hand.

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A document of Word with this in its body, last changed on 9 March 2022. */
export function docxOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:modified>2022-03-09T10:15:00Z</dcterms:modified></cp:coreProperties>',
    ...others,
  };
  return zipOf(files);
}

/** A paragraph of Word, its words in one run or more. */
export function wordParagraph(...runs: readonly string[]): string {
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
}

/** An OpenDocument text with this in its body, last changed on 9 March 2022. */
export function odtOf(body: string): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:sequence-decls><text:sequence-decl/></text:sequence-decls>${body}</office:text></office:body></office:document-content>`,
    'meta.xml':
      '<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:date>2022-03-09T10:15:00.5</dc:date><dc:language>en-GB</dc:language></office:meta></office:document-meta>',
  });
}

/** A ZIP archive. The first file is not packed, as OpenDocument requires of its type. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const [first] = Object.keys(files);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        [strToU8(text), { level: name === first ? (0 as const) : (6 as const) }],
      ]),
    ),
  );
}

/** A stretch of text on a page of a PDF: its place in points, and its words. */
export type PdfText = readonly [x: number, y: number, words: string];

/** A PDF with these texts on its pages, in Helvetica of 10 points. */
export function pdfOf(...pages: readonly (readonly PdfText[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /ModDate (D:20220309101500Z) >>',
  ];
  for (const [index, texts] of pages.entries()) {
    const stream = texts
      .map(
        ([x, y, words]) => `BT /F1 10 Tf ${x} ${y} Td (${words.replace(/[\\()]/gu, '\\$&')}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  return pdfOfObjects(objects, '/Info 4 0 R');
}

/** A PDF of these objects, in Latin-1; the first is its catalogue. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a column of a PDF, from a place downwards. */
export function pdfLines(x: number, top: number, ...lines: readonly string[]): readonly PdfText[] {
  return lines.flatMap((words, index): readonly PdfText[] =>
    words === '' ? [] : [[x, top - 14 * index, words]],
  );
}

/** A message with these headers, more or other, and a body. */
export function mailOf(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Uint8Array {
  const all = {
    Received: 'from quay.example by desk.example; Wed, 9 Mar 2022 10:15:01 +0000',
    From: 'City Press Office <press@quay.example>',
    To: 'desk@newsroom.example',
    Subject: 'Harbour reopens after storm',
    Date: 'Wed, 9 Mar 2022 10:15:00 +0100',
    'Message-ID': '<1@quay.example>',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const head = Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.from(body)]);
}

/** A PDF whose one page has this content, with these objects behind it, from the fifth on. */
export function pdfOfContent(content: string, ...others: readonly string[]): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>',
    content,
    ...others,
  ]);
}

/** A stream of a PDF. */
export function pdfStream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Nothing, packed so that some kilobytes hold more than a hundred million bytes. */
export function packedBomb(times: 1 | 2 = 1): string {
  const once = zlibSync(new Uint8Array(101_000_000), { level: 1 });
  return Buffer.from(times === 1 ? once : zlibSync(once)).toString('latin1');
}
