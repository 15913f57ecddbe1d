/** A news or press-release agency: its name as credited, and the marks its copy carries. */
export interface Agency {
  readonly name: string;
  /** The languages it files in by default, as language tags, the main one first; empty where unknown. */
  readonly languages: readonly string[];
  readonly marks: readonly string[];
}

/** A row is an agency's name as credited, the languages it files in, and the other marks its copy carries. */
const ROWS = `
AAP [en]: Australian Associated Press
ABI
ACCESSWIRE [en]: ACCESS Newswire
ACN
ACN Newswire [en]
Adnkronos [it]
AFP: Agence France-Presse, АФП, فرانس برس, أ ف ب
Agência Brasil [pt]: ABr
Agerpres [ro]
AGI [it]
AKP
ANA-MPA [el en]: AMNA, ΑΠΕ-ΜΠΕ
Anadolu [tr en]: AA, Anadolu Agency, Anadolu Ajansı, الأناضول
Andina [es]
Angop [pt]
ANI [en]
ANP [nl]
ANSA [it]
Antara [id en]: ANTARA News
AP [en]: Associated Press, The Associated Press, АП, أ ب
APA [de]
APP [en]: Associated Press of Pakistan
APS [fr]
Armenpress: АРМЕНПРЕСС
askanews [it]
ATA
ATS [fr de]: Keystone-ATS, Keystone-SDA, SDA
AVN [es]
Azertac: AZƏRTAC, АЗЕРТАДЖ
Belga [nl fr]
BelTA [ru be en]: БЕЛТА, БелТА
Bernama [ms en]
BNS: Baltic News Service
BSS [en]
BTA [bg en]: БТА
Business Wire [en]
Canadian Press [en]: CP, The Canadian Press
China News Service [zh]: 中新社, 中新网
CMC [en]: Caribbean Media Corporation
CNA [zh en]: Central News Agency, 中央社
CNW [en fr]: CNW Telbec, CNW Group
ČTK [cs]
dpa [de]: dpa-AFX, د ب أ
EFE [es]: EFECOM
ELTA [lt]
ENA: Ethiopian News Agency
epd [de]
EQS Newswire: EQS, EQS-News, DGAP
Europa Press [es]
Fars: Fars News, FNA
FENA [bs]
GlobeNewswire [en]: GLOBE NEWSWIRE
GNA [en]: Ghana News Agency
Hina [hr]
IANS [en]
idw [de]
Interfax [ru en]: Интерфакс, INTERFAX.RU
Interfax-Ukraine [uk ru en]: Интерфакс-Украина, Інтерфакс-Україна
IPS [en]: Inter Press Service
IRNA [en fa]: إرنا, ایرنا
ISNA [fa en]
Jiji [ja en]: Jiji Press
Kazinform [kk ru en]: КАЗИНФОРМ
KCNA [ko en]: 조선중앙통신
KNA [de]
KPL
KUNA [ar en]: كونا
Kyodo [ja en]: Kyodo News, 共同
LETA [lv]
Lusa [pt]
MAP [fr ar]: Maghreb Arabe Presse
Media OutReach: Media OutReach Newswire
Mehr: Mehr News
MENA [ar en]: Middle East News Agency, أ ش أ
MIA [mk en]: МИА
Moldpres
Montsame
MTI [hu]
NAMPA
NAN [en]: News Agency of Nigeria
New Ziana: Ziana
Newsfile [en]: Newsfile Corp., Newsfile Corp
Newsis [ko]: 뉴시스
NNA
Notimex [es]
NTB [nb]
NZPA [en]
PA [en]: PA Media, Press Association
Pajhwok
PANA: Panapress
PAP [pl]
Petra [ar en]: بترا
PNA [en]: Philippine News Agency
PR Newswire [en]: PRNewswire, PRNewswire-USNewswire, PRNewswire-FirstCall
Prensa Latina [es]: PL
PTI [en]: Press Trust of India
QNA [ar en]: قنا
Reuters [en]: Reuter, Рейтер, رويترز, ロイター
RIA Novosti [ru]: RIA, РИА Новости, РИА
Ritzau [da]
RNS [en]: Religion News Service
SANA [ar en]: سانا
SAnews [en]: SAnews.gov.za
SPA [ar en]: Saudi Press Agency, واس
Sputnik
STA [sl]
STT [fi]
Tanjug [sr]: Танјуг
TAP: وات
Tasnim: تسنيم
TASR [sk]
TASS [ru en]: ТАСС, ITAR-TASS, ИТАР-ТАСС
Télam [es]
Trend
TT [sv]
Ukrinform [uk en]: Укринформ, Укрінформ
UNB
UNI [en]: United News of India
UNIAN [uk ru]: УНИАН, УНІАН
UPI [en]: United Press International
VNA [vi en]: Vietnam News Agency, TTXVN, Vietnam+
WAFA [ar en]: وفا
WAM [ar en]: وام
Xinhua [en zh]: 新华社, 新华网, 新華社, شينخوا
Yonhap [ko en]: 연합뉴스
Zanis
`;

/**
 * Agencies whose marks identify a dateline. Marks are compared without case, accents and spaces. The name itself counts
 * as a mark.
 */
export const AGENCIES: readonly Agency[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [, name = '', languages, marks] = /^(.+?)(?: \[(.+)\])?(?:: (.+))?$/u.exec(row) ?? [];
    return { name, languages: languages?.split(' ') ?? [], marks: marks?.split(', ') ?? [] };
  });

const NAME_BY_MARK = new Map(
  AGENCIES.flatMap(({ name, marks }) => [name, ...marks].map((mark) => [markKey(mark), name])),
);

/** `BUSINESS WIRE`, `businesswire` → `Business Wire`; undefined for a mark of no known agency. */
export function agencyOfMark(mark: string): string | undefined {
  return NAME_BY_MARK.get(markKey(mark));
}

const LANGUAGES_BY_NAME = new Map(AGENCIES.map(({ name, languages }) => [name, languages]));

/** The languages an agency files in by default, by its name as credited; none for an unknown agency. */
export function languagesOfAgency(name: string): readonly string[] {
  return LANGUAGES_BY_NAME.get(name) ?? [];
}

function markKey(mark: string): string {
  // Most marks need no normalisation, which is slow.
  if (/^[A-Za-z]+$/u.test(mark)) return mark.toLowerCase();
  return mark
    .normalize('NFKD')
    .replace(/[\s\p{M}]+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}
