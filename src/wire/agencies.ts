/** A news or press-release agency: its name as credited, and the marks its copy carries. */
export interface Agency {
  readonly name: string;
  readonly marks: readonly string[];
}

/** A row is an agency's name as credited, and the other marks its copy carries. */
const ROWS = `
AAP: Australian Associated Press
ABI
ACCESSWIRE: ACCESS Newswire
ACN
ACN Newswire
Adnkronos
AFP: Agence France-Presse, АФП, فرانس برس, أ ف ب
Agência Brasil: ABr
Agerpres
AGI
AKP
ANA-MPA: AMNA, ΑΠΕ-ΜΠΕ
Anadolu: AA, Anadolu Agency, Anadolu Ajansı, الأناضول
Andina
Angop
ANI
ANP
ANSA
Antara: ANTARA News
AP: Associated Press, The Associated Press, АП, أ ب
APA
APP: Associated Press of Pakistan
APS
Armenpress: АРМЕНПРЕСС
askanews
ATA
ATS: Keystone-ATS, Keystone-SDA, SDA
AVN
Azertac: AZƏRTAC, АЗЕРТАДЖ
Belga
BelTA: БЕЛТА, БелТА
Bernama
BNS: Baltic News Service
BSS
BTA: БТА
Business Wire
Canadian Press: CP, The Canadian Press
China News Service: 中新社, 中新网
CMC: Caribbean Media Corporation
CNA: Central News Agency, 中央社
CNW: CNW Telbec, CNW Group
ČTK
dpa: dpa-AFX, د ب أ
EFE: EFECOM
ELTA
ENA: Ethiopian News Agency
epd
EQS Newswire: EQS, EQS-News, DGAP
Europa Press
Fars: Fars News, FNA
FENA
GlobeNewswire: GLOBE NEWSWIRE
GNA: Ghana News Agency
Hina
IANS
idw
Interfax: Интерфакс, INTERFAX.RU
Interfax-Ukraine: Интерфакс-Украина, Інтерфакс-Україна
IPS: Inter Press Service
IRNA: إرنا, ایرنا
ISNA
Jiji: Jiji Press
Kazinform: КАЗИНФОРМ
KCNA: 조선중앙통신
KNA
KPL
KUNA: كونا
Kyodo: Kyodo News, 共同
LETA
Lusa
MAP: Maghreb Arabe Presse
Media OutReach: Media OutReach Newswire
Mehr: Mehr News
MENA: Middle East News Agency, أ ش أ
MIA: МИА
Moldpres
Montsame
MTI
NAMPA
NAN: News Agency of Nigeria
New Ziana: Ziana
Newsfile: Newsfile Corp., Newsfile Corp
Newsis: 뉴시스
NNA
Notimex
NTB
NZPA
PA: PA Media, Press Association
Pajhwok
PANA: Panapress
PAP
Petra: بترا
PNA: Philippine News Agency
PR Newswire: PRNewswire, PRNewswire-USNewswire, PRNewswire-FirstCall
Prensa Latina: PL
PTI: Press Trust of India
QNA: قنا
Reuters: Reuter, Рейтер, رويترز, ロイター
RIA Novosti: RIA, РИА Новости, РИА
Ritzau
RNS: Religion News Service
SANA: سانا
SAnews: SAnews.gov.za
SPA: Saudi Press Agency, واس
Sputnik
STA
STT
Tanjug: Танјуг
TAP: وات
Tasnim: تسنيم
TASR
TASS: ТАСС, ITAR-TASS, ИТАР-ТАСС
Télam
Trend
TT
Ukrinform: Укринформ, Укрінформ
UNB
UNI: United News of India
UNIAN: УНИАН, УНІАН
UPI: United Press International
VNA: Vietnam News Agency, TTXVN, Vietnam+
WAFA: وفا
WAM: وام
Xinhua: 新华社, 新华网, 新華社, شينخوا
Yonhap: 연합뉴스
Zanis
`;

/**
 * Agencies whose marks a dateline is known by. A mark is compared without case, accents and spaces;
 * the name stands for itself and needs no mark of its own.
 */
export const AGENCIES: readonly Agency[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', marks] = row.split(': ');
    return { name, marks: marks?.split(', ') ?? [] };
  });

const NAME_BY_MARK = new Map(
  AGENCIES.flatMap(({ name, marks }) => [name, ...marks].map((mark) => [markKey(mark), name])),
);

/** `BUSINESS WIRE`, `businesswire` → `Business Wire`; undefined for a mark of no known agency. */
export function agencyOfMark(mark: string): string | undefined {
  return NAME_BY_MARK.get(markKey(mark));
}

function markKey(mark: string): string {
  // Most marks need no normal form, which takes its time.
  if (/^[A-Za-z]+$/u.test(mark)) return mark.toLowerCase();
  return mark
    .normalize('NFKD')
    .replace(/[\s\p{M}]+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}
