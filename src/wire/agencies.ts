/** A news or press-release agency: its name as credited, and the marks its copy carries. */
export interface Agency {
  readonly name: string;
  readonly marks: readonly string[];
}

/**
 * Agencies whose marks a dateline is known by. A mark is compared without case, accents and spaces;
 * the name stands for itself and needs no mark of its own.
 */
export const AGENCIES: readonly Agency[] = [
  { name: 'AAP', marks: ['Australian Associated Press'] },
  { name: 'ACCESSWIRE', marks: ['ACCESS Newswire'] },
  { name: 'AFP', marks: ['Agence France-Presse', 'АФП'] },
  { name: 'ANI', marks: [] },
  { name: 'ANSA', marks: [] },
  { name: 'Anadolu', marks: ['AA', 'Anadolu Agency', 'Anadolu Ajansı'] },
  { name: 'Antara', marks: ['ANTARA News'] },
  { name: 'AP', marks: ['Associated Press', 'The Associated Press', 'АП'] },
  { name: 'APA', marks: [] },
  { name: 'ATS', marks: ['Keystone-ATS', 'Keystone-SDA', 'SDA'] },
  { name: 'Belga', marks: [] },
  { name: 'BelTA', marks: ['БЕЛТА', 'БелТА'] },
  { name: 'Bernama', marks: [] },
  { name: 'BNS', marks: ['Baltic News Service'] },
  { name: 'BTA', marks: ['БТА'] },
  { name: 'Business Wire', marks: [] },
  { name: 'Canadian Press', marks: ['CP', 'The Canadian Press'] },
  { name: 'CNA', marks: ['Central News Agency'] },
  { name: 'ČTK', marks: [] },
  { name: 'dpa', marks: ['dpa-AFX'] },
  { name: 'EFE', marks: [] },
  { name: 'GlobeNewswire', marks: ['GLOBE NEWSWIRE'] },
  { name: 'IANS', marks: [] },
  { name: 'Interfax', marks: ['Интерфакс'] },
  { name: 'Interfax-Ukraine', marks: ['Интерфакс-Украина', 'Інтерфакс-Україна'] },
  { name: 'IPS', marks: ['Inter Press Service'] },
  { name: 'IRNA', marks: [] },
  { name: 'Jiji', marks: ['Jiji Press'] },
  { name: 'KCNA', marks: [] },
  { name: 'Kyodo', marks: ['Kyodo News'] },
  { name: 'LETA', marks: [] },
  { name: 'Lusa', marks: [] },
  { name: 'MTI', marks: [] },
  { name: 'NAN', marks: ['News Agency of Nigeria'] },
  { name: 'Newsfile', marks: ['Newsfile Corp.', 'Newsfile Corp'] },
  { name: 'Notimex', marks: [] },
  { name: 'NTB', marks: [] },
  { name: 'PA', marks: ['PA Media', 'Press Association'] },
  { name: 'PAP', marks: [] },
  { name: 'Petra', marks: [] },
  { name: 'PNA', marks: ['Philippine News Agency'] },
  { name: 'PR Newswire', marks: ['PRNewswire', 'PRNewswire-USNewswire', 'PRNewswire-FirstCall'] },
  { name: 'Prensa Latina', marks: ['PL'] },
  { name: 'PTI', marks: ['Press Trust of India'] },
  { name: 'Reuters', marks: ['Reuter', 'Рейтер'] },
  { name: 'RIA Novosti', marks: ['RIA', 'РИА Новости'] },
  { name: 'Ritzau', marks: [] },
  { name: 'SANA', marks: [] },
  { name: 'Sputnik', marks: [] },
  { name: 'STT', marks: [] },
  { name: 'TASS', marks: ['ТАСС', 'ITAR-TASS', 'ИТАР-ТАСС'] },
  { name: 'Télam', marks: [] },
  { name: 'TT', marks: [] },
  { name: 'Ukrinform', marks: ['Укринформ', 'Укрінформ'] },
  { name: 'UNIAN', marks: ['УНИАН', 'УНІАН'] },
  { name: 'UPI', marks: ['United Press International'] },
  { name: 'VNA', marks: ['Vietnam News Agency'] },
  { name: 'WAM', marks: [] },
  { name: 'Xinhua', marks: ['新华社'] },
  { name: 'Yonhap', marks: [] },
];

const NAME_BY_MARK = new Map(
  AGENCIES.flatMap(({ name, marks }) => [name, ...marks].map((mark) => [markKey(mark), name])),
);

/** `BUSINESS WIRE`, `businesswire` → `Business Wire`; undefined for a mark of no known agency. */
export function agencyOfMark(mark: string): string | undefined {
  return NAME_BY_MARK.get(markKey(mark));
}

function markKey(mark: string): string {
  return mark
    .normalize('NFKD')
    .replace(/[\s\p{M}]+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}
