import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseWire } from '#wire/parse-wire.ts';

/**
 * Copy, with a bar where the story begins, and its dateline: the place with its region or country, the date, the
 * agencies. A question mark marks an unknown agency.
 */
type Row = readonly [copy: string, expected: string];

/** How the agencies of the world file. */
const AGENCIES: readonly Row[] = [
  ['【ワシントン共同】|フェリー', 'ワシントン |  | Kyodo'],
  ['MANILA, Philippines — |The ferry sails', 'MANILA < Philippines |  |'],
  ['Brevik, Norway – February 3, 2021 – |The', 'Brevik < Norway | 2021-2-3 |'],
  ['BREVIK, Norway - February 3, 2021 - |The', 'BREVIK < Norway | 2021-2-3 |'],
  ['New York, NY (February 3, 2021) – |The', 'New York < NY | 2021-2-3 |'],
  ['GENEVA (3 February 2021) – |UN', 'GENEVA | 2021-2-3 |'],
  ['MINSK, November 14. /TASS/. |The', 'MINSK | 11-14 | TASS'],
  ['МОСКВА, 25 ноября. /ТАСС/. |Президент', 'МОСКВА | 11-25 | TASS'],
  ['CHENGDU, China, Oct. 2 (Xinhua) -- |The', 'CHENGDU < China | 10-2 | Xinhua'],
  ['NEW YORK, Aug 10 (Reuters) - |Oil', 'NEW YORK | 8-10 | Reuters'],
  ['KYIV (Reuters) - |Officials', 'KYIV |  | Reuters'],
  ['SALVADOR, Feb 26 - |Showers', 'SALVADOR | 2-26 |'],
  ['JACKSON, Ga. (AP) — |A man', 'JACKSON < Ga. |  | AP'],
  ['SEOUL, South Korea (AP) — |North', 'SEOUL < South Korea |  | AP'],
  ['Tallinn, March 22, 2018 (AFP) - |The', 'Tallinn | 2018-3-22 | AFP'],
  ['MAREA, Syria, Nov. 8 (UPI) -- |Rebels', 'MAREA < Syria | 11-8 | UPI'],
  ['Berlin (dpa) - |Die', 'Berlin |  | dpa'],
  ['Madrid, 11 may (EFE).- |El', 'Madrid | 5-11 | EFE'],
  ['(ANSA) - ROME, JUL 11 - |The', 'ROME | 7-11 | ANSA'],
  ['MOSCOW. April 2 (Interfax) - |Russia', 'MOSCOW | 4-2 | Interfax'],
  ['SEOUL, Jan. 27 (Yonhap) -- |South', 'SEOUL | 1-27 | Yonhap'],
  ['Pyongyang, July 14 (KCNA) -- |Kim', 'Pyongyang | 7-14 | KCNA'],
  ['MINSK, 3 April (BelTA) - |The', 'MINSK | 4-3 | BelTA'],
  ['NEW YORK, June 21 (PTI): |India', 'NEW YORK | 6-21 | PTI'],
  ['Damascus [Syria], June 9 (ANI): |The', 'Damascus < Syria | 6-9 | ANI'],
  ['Tehran, IRNA – |President', 'Tehran |  | IRNA'],
  [
    'PALM COAST, Fla., March 28, 2023 /PRNewswire/ -- |A',
    'PALM COAST < Fla. | 2023-3-28 | PR Newswire',
  ],
  ['SAN FRANCISCO--(BUSINESS WIRE)--|Acme', 'SAN FRANCISCO |  | Business Wire'],
  ['LEHI, Utah, June 12, 2023 (GLOBE NEWSWIRE) -- |X', 'LEHI < Utah | 2023-6-12 | GlobeNewswire'],
  [
    'Tallinn, Estonia--(Newsfile Corp. - February 9, 2022) - |Y',
    'Tallinn < Estonia | 2022-2-9 | Newsfile',
  ],
  ['VANCOUVER, BC / ACCESSWIRE / March 24, 2020 / |Z', 'VANCOUVER < BC | 2020-3-24 | ACCESSWIRE'],
];

/** How other agencies file; their forms have the same parts. */
const OTHER_AGENCIES: readonly Row[] = [
  ['(CNA) Taipei, March 3 - |The government said', 'Taipei | 3-3 | CNA'],
  ['Taipei, March 3 (CNA) |The government said', 'Taipei | 3-3 | CNA'],
  ["ANKARA (AA) - |Turkey's", 'ANKARA |  | Anadolu'],
  ["ANKARA - |Turkey's president said", 'ANKARA |  |'],
  ['ANKARA (AA) – |Cumhurbaşkanı', 'ANKARA |  | Anadolu'],
  ['ANKARA, 3 Mart (AA) - |Cumhurbaşkanı', 'ANKARA | 3-3 | Anadolu'],
  ['CAIRO, March 3 (MENA) - |The', 'CAIRO | 3-3 | MENA'],
  ['Damascus, SANA- |The', 'Damascus |  | SANA'],
  ['Damascus, SANA – |The ministry', 'Damascus |  | SANA'],
  ['RAMALLAH, Wednesday, March 3, 2021 (WAFA) – |Israeli', 'RAMALLAH | 2021-3-3 | WAFA'],
  ['New Delhi, March 3 (IANS) |The', 'New Delhi | 3-3 | IANS'],
  ['Jakarta (ANTARA) - |President', 'Jakarta |  | Antara'],
  ['KUALA LUMPUR, Mac 5 (Bernama) -- |Kerajaan', 'KUALA LUMPUR | 3-5 | Bernama'],
  ['PUTRAJAYA, 5 Mac (Bernama): |Kerajaan', 'PUTRAJAYA | 3-5 | Bernama'],
  ['Hanoi (VNA) – |Prime', 'Hanoi |  | VNA'],
  ['Hà Nội (TTXVN) - |Thủ', 'Hà Nội |  | VNA'],
  ['TOKYO, Feb. 3, Kyodo - |Japan', 'TOKYO | 2-3 | Kyodo'],
  ['TOKYO, Feb. 3, Kyodo |Japan', 'TOKYO | 2-3 | Kyodo'],
  ['TOKYO, Feb. 3 Kyodo - |Japan', 'TOKYO | 2-3 | Kyodo'],
  ['Tokyo, Feb. 3 (Jiji Press)--|Japan', 'Tokyo | 2-3 | Jiji'],
  ['(Seoul=Yonhap) |South', 'Seoul |  | Yonhap'],
  ['Praha 3. března (ČTK) - |Vláda', 'Praha | 3-3 | ČTK'],
  ['Warszawa, 5.11.2021 (PAP) - |Rząd', 'Warszawa |  | PAP'],
  ['Warszawa, 5 listopada (PAP) - |Rząd', 'Warszawa |  | PAP'],
  ['Budapest, 2021. március 3., szerda (MTI) - |A kormány', 'Budapest | 2021-3-3 | MTI'],
  ['Budapest, március 3. (MTI) - |A kormány', 'Budapest | 3-3 | MTI'],
  ['Sofia, January 5 (BTA) |The', 'Sofia | 1-5 | BTA'],
  ['СОФИЯ, 5 януари (БТА) - |Правителството', 'СОФИЯ | 1-5 | BTA'],
  ['București, 3 mar /Agerpres/ - |Guvernul', 'București | 3-3 | Agerpres'],
  ['BEOGRAD, 3. marta (Tanjug) - |Vlada', 'BEOGRAD | 3-3 | Tanjug'],
  ['ZAGREB, 3. ožujka (Hina) - |Vlada', 'ZAGREB | 3-3 | Hina'],
  ['Ljubljana, 3. junija (STA) - |Vlada', 'Ljubljana | 6-3 | STA'],
  ['København, 3. marts /ritzau/ - |Regeringen', 'København | 3-3 | Ritzau'],
  ['Oslo (NTB): |Regjeringen', 'Oslo |  | NTB'],
  ['OSLO (NTB-AFP): |Regjeringen', 'OSLO |  | NTB+AFP'],
  ['Stockholm (TT) |Regeringen', 'Stockholm |  | TT'],
  ['Helsinki, 3. maaliskuuta (STT) - |Hallitus', 'Helsinki | 3-3 | STT'],
  ['VILNIUS, Oct 04, BNS – |Lithuania', 'VILNIUS | 10-4 | BNS'],
  ['RĪGA, 3. marts (LETA) - |Latvijas', 'RĪGA | 3-3 | LETA'],
  ['Vilnius, kovo 3 d. (ELTA). |Lietuvos', 'Vilnius | 3-3 | ELTA'],
  ['KYIV. March 3 (Ukrinform). |The', 'KYIV | 3-3 | Ukrinform'],
  ['Lisboa, 11 mai 2021 (Lusa) – |O', 'Lisboa | 2021-5-11 | Lusa'],
  ['Brasília (Agência Brasil) - |O presidente', 'Brasília |  | Agência Brasil'],
  ['Buenos Aires, 3 mar (Télam).- |El', 'Buenos Aires | 3-3 | Télam'],
  ['La Habana, 3 mar (Prensa Latina) |El', 'La Habana | 3-3 | Prensa Latina'],
  ['México, 3 Mar (Notimex).- |El', 'México | 3-3 | Notimex'],
  ['BRUSSELS, 3/03 (BELGA) = |De', 'BRUSSELS |  | Belga'],
  ['BRUSSEL (BELGA) = |De', 'BRUSSEL |  | Belga'],
  ['Berne (ats) |Le', 'Berne |  | ATS'],
  ['Genève, 3 mars (ats) - |Le', 'Genève | 3-3 | ATS'],
  ['Wien (APA) - |Die', 'Wien |  | APA'],
  ['Bonn (KNA) – |Die', 'Bonn |  | KNA'],
  ['Frankfurt (epd). |Die', 'Frankfurt |  | epd'],
  ['Köln (idw) - |Die', 'Köln |  | idw'],
  ['OTTAWA — |The federal', 'OTTAWA |  |'],
  ['SYDNEY, March 3 AAP - |The', 'SYDNEY | 3-3 | AAP'],
  ['Wellington, March 3 NZPA - |The', 'Wellington | 3-3 | NZPA'],
  ['Accra, March 3, GNA – |The', 'Accra | 3-3 | GNA'],
  ['Abuja, March 3, 2021 (NAN) |The', 'Abuja | 2021-3-3 | NAN'],
  ['Abuja, March 3, 2021 (NAN) – |The', 'Abuja | 2021-3-3 | NAN'],
  ['Pretoria (SAnews) - |President', 'Pretoria |  | SAnews'],
  ['新华网北京3月3日电 |国务院', '北京 | 3-3 | Xinhua'],
  ['（中央社台北3日电）|行政院', '台北 |  | CNA'],
  ['TEHRAN, Mar. 3 (IRNA) – |The', 'TEHRAN | 3-3 | IRNA'],
  ['TEHRAN (Tasnim) – |The', 'TEHRAN |  | Tasnim'],
  ['KUWAIT, March 3 (KUNA) -- |The', 'KUWAIT | 3-3 | KUNA'],
  ['ABU DHABI, 3rd March, 2021 (WAM) -- |The', 'ABU DHABI | 2021-3-3 | WAM'],
  ['Riyadh, March 03, 2021, SPA -- |The', 'Riyadh | 2021-3-3 | SPA'],
  ['Doha, March 03 (QNA) - |The', 'Doha | 3-3 | QNA'],
  ['Amman, March 3 (Petra) -- |The', 'Amman | 3-3 | Petra'],
  ['Beirut, NNA - |The', 'Beirut |  | NNA'],
  ['RABAT, 03 mars (MAP) - |Le', 'RABAT | 3-3 | MAP'],
  ['ALGER, 3 mars 2021 (APS)- |Le', 'ALGER | 2021-3-3 | APS'],
  ['Tunis (TAP) - |The', 'Tunis |  | TAP'],
  ['عمّان 3 آذار (بترا) - |قال', 'عمّان | 3-3 | Petra'],
  ['دمشق - سانا - |قال', 'دمشق |  | SANA'],
  ['القاهرة في 3 مارس /أ ش أ/ |قال', 'القاهرة | 3-3 | MENA'],
  ['أبوظبي في 3 مارس / وام / |قال', 'أبوظبي | 3-3 | WAM'],
  ['الدوحة في 03 مارس /قنا/ |قال', 'الدوحة | 3-3 | QNA'],
  ['بيروت، 3 كانون الثاني 2021 (رويترز) - |قال', 'بيروت | 2021-1-3 | Reuters'],
  ['بغداد (رويترز) - |قال', 'بغداد |  | Reuters'],
  ['بغداد ٣ آذار (رويترز) - |قال', 'بغداد | 3-3 | Reuters'],
  ['القاهرة، ٣ يناير ٢٠٢١ (رويترز) - |قال', 'القاهرة | 2021-1-3 | Reuters'],
  ['القاهرة (د ب أ) - |قال', 'القاهرة |  | dpa'],
  ['غزة (أ ف ب) - |قال', 'غزة |  | AFP'],
  ['AMMAN, March 3 (Reuters, AFP) - |The', 'AMMAN | 3-3 | Reuters+AFP'],
  ['BEIRUT (AP/AFP) — |The', 'BEIRUT |  | AP+AFP'],
  ['Berlin/Hamburg (dpa/lno) - |Die', 'Berlin/Hamburg |  | dpa'],
  ['Roma, 3 mar. (askanews) - |Il', 'Roma | 3-3 | askanews'],
  ['MADRID, 3 Mar. (EUROPA PRESS) - |El', 'MADRID | 3-3 | Europa Press'],
  ['MADRID, 3 (EUROPA PRESS) |El', 'MADRID |  | Europa Press'],
  ['МОСКВА, 3 мар - РИА Новости. |Президент', 'МОСКВА | 3-3 | RIA Novosti'],
  ['МОСКВА, 3 мар — РИА Новости, Иван Вольский. |Президент', 'МОСКВА | 3-3 | RIA Novosti'],
  ['Москва. 3 марта. INTERFAX.RU - |Президент', 'Москва | 3-3 | Interfax'],
  ['Москва. 3 марта. ИНТЕРФАКС - |Президент', 'Москва | 3-3 | Interfax'],
  ['3 марта, Минск /Корр. БЕЛТА/. |Президент', 'Минск | 3-3 | BelTA'],
  ['ASTANA. KAZINFORM - |The', 'ASTANA |  | Kazinform'],
  ['Baku, Azerbaijan, March 3. /TREND/ |The', 'Baku < Azerbaijan | 3-3 | Trend'],
  ['Baku, March 3, AZERTAC |The', 'Baku | 3-3 | Azertac'],
  ['YEREVAN, 3 MARCH, ARMENPRESS. |The', 'YEREVAN | 3-3 | Armenpress'],
  ['Ulaanbaatar, March 3 /MONTSAME/. |The', 'Ulaanbaatar | 3-3 | Montsame'],
  ['ISLAMABAD, Mar 03 (APP): |The', 'ISLAMABAD | 3-3 | APP'],
  ['DHAKA, March 3, 2021 (BSS) - |The', 'DHAKA | 2021-3-3 | BSS'],
  ['KATHMANDU, March 3: |The government', 'KATHMANDU | 3-3 |'],
  ['AKP Phnom Penh, March 03, 2021 -- |The', 'Phnom Penh | 2021-3-3 | AKP'],
  ['YANGON, 3 March - |The', 'YANGON | 3-3 |'],
  ['NAIROBI, Kenya, Mar 3 - |The', 'NAIROBI < Kenya | 3-3 |'],
  ['HARARE, Mar. 3 (New Ziana) - |The', 'HARARE | 3-3 | New Ziana'],
  ['WINDHOEK, 03 MAR (NAMPA) -- |The', 'WINDHOEK | 3-3 | NAMPA'],
  ['Addis Ababa, March 3/2021 (ENA) |The', 'Addis Ababa | 2021-3-3 | ENA'],
  ['Kinshasa, 3 mars 2021 (ACP).- |Le', 'Kinshasa | 2021-3-3 | ACP?'],
  ['Luanda, 3 mar (Angop) - |O', 'Luanda | 3-3 | Angop'],
  ['Caracas, 03 Mar. AVN.- |El', 'Caracas | 3-3 | AVN'],
  ['Lima, 3 mar (ANDINA).- |El', 'Lima | 3-3 | Andina'],
  ['PORT OF SPAIN, Trinidad (AP) — |The', 'PORT OF SPAIN < Trinidad |  | AP'],
  ['BRIDGETOWN, Barbados, Mar 3, CMC - |The', 'BRIDGETOWN < Barbados | 3-3 | CMC'],
  ['ATHENS (ANA-MPA) - |The', 'ATHENS |  | ANA-MPA'],
  ['Skopje, 3 March 2021 (MIA) |The', 'Skopje | 2021-3-3 | MIA'],
  ['SARAJEVO, 3. marta (FENA) - |Vlada', 'SARAJEVO | 3-3 | FENA'],
  ['Chisinau, 3 March /MOLDPRES/ - |The', 'Chisinau | 3-3 | Moldpres'],
  ['LONDON, March 3, 2021--(BUSINESS WIRE)--|The', 'LONDON | 2021-3-3 | Business Wire'],
  ['NEW YORK--(BUSINESS WIRE)--March 3, 2021--|Acme', 'NEW YORK | 2021-3-3 | Business Wire'],
  ['NEW YORK, NY / ACCESSWIRE / March 3, 2021 / |Acme', 'NEW YORK < NY | 2021-3-3 | ACCESSWIRE'],
  ['MONTREAL, March 3, 2021 /CNW Telbec/ - |Acme', 'MONTREAL | 2021-3-3 | CNW'],
  ['Zurich, Switzerland, 3 March 2021 – |Acme', 'Zurich < Switzerland | 2021-3-3 |'],
  ['HONG KONG, Mar 3, 2021 - (Media OutReach) - |Acme', 'HONG KONG | 2021-3-3 | Media OutReach'],
  [
    'HONG KONG SAR - Media OutReach - 3 March 2021 - |Acme',
    'HONG KONG SAR | 2021-3-3 | Media OutReach',
  ],
  ['SINGAPORE - EQS Newswire - 3 March 2021 - |Acme', 'SINGAPORE | 2021-3-3 | EQS Newswire'],
  ['ISTANBUL, Turkey, Mar 3 (IPS)  - |The', 'ISTANBUL < Turkey | 3-3 | IPS'],
  ['VATICAN CITY (CNS) -- |The', 'VATICAN CITY |  | CNS?'],
  ['WASHINGTON — |The president', 'WASHINGTON |  |'],
  ['BOSTON (SHNS) — |The', 'BOSTON |  | SHNS?'],
  ['SACRAMENTO, Calif. — |The', 'SACRAMENTO < Calif. |  |'],
  ['JERUSALEM (JTQ) — |The', 'JERUSALEM |  | JTQ?'],
  ['Santa Clara, Cuba, Mar 3 (ACN) |The', 'Santa Clara < Cuba | 3-3 | ACN'],
  ['GENEVA/NEW YORK, 3 March 2021 - |The', 'GENEVA/NEW YORK | 2021-3-3 |'],
  ["'S-HERTOGENBOSCH, Netherlands (AP) — |The", "'S-HERTOGENBOSCH < Netherlands |  | AP"],
  ["L'AQUILA, Italy (AP) — |The", "L'AQUILA < Italy |  | AP"],
  ["ST. JOHN'S, N.L. — |The", "ST. JOHN'S < N.L. |  |"],
  ["O'FALLON, Mo. (AP) — |The", "O'FALLON < Mo. |  | AP"],
  ['ABOARD THE PAPAL PLANE (AP) — |Pope', 'ABOARD THE PAPAL PLANE |  | AP'],
  ['ABOARD AIR FORCE ONE (Reuters) - |The', 'ABOARD AIR FORCE ONE |  | Reuters'],
  ['NEAR KHARKIV, Ukraine (AP) — |The', 'NEAR KHARKIV < Ukraine |  | AP'],
  [
    'LONDON, March 3 (Dunmere Reporters Foundation) - |The',
    'LONDON | 3-3 | Dunmere Reporters Foundation?',
  ],
  ['KABUL (Pajhwok): |The', 'KABUL |  | Pajhwok'],
  ['Washington DC [US], March 3 (ANI): |The', 'Washington DC < US | 3-3 | ANI'],
  ['Moscow [Russia], March 3 (Sputnik/ANI): |The', 'Moscow < Russia | 3-3 | Sputnik+ANI'],
];

/** Variations of order, signs, figures and places. */
const VARIATIONS: readonly Row[] = [
  ['SEAL ISLAND--(QUAYWIRE)--|Copper', 'SEAL ISLAND |  | QUAYWIRE?'],
  [
    'Karsholm, Varnia--(Tidewater Filings - February 9, 2022) - |Y',
    'Karsholm < Varnia | 2022-2-9 | Tidewater Filings?',
  ],
  ['(Varnpress) - KARSHOLM, JUL 11 - |The', 'KARSHOLM | 7-11 | Varnpress?'],
  ['Karsholm (Nordsund) - |Die', 'Karsholm |  | Nordsund?'],
  ['KARSHOLM, May 3 (North Sound Agency) - |A', 'KARSHOLM | 5-3 | North Sound Agency?'],
  ['新华社北京9月19日电 |记者', '北京 | 9-19 | Xinhua'],
  ['（北海峡通讯社卡斯霍尔姆9月19日电）|渡轮', '卡斯霍尔姆 | 9-19 | 北海峡通讯社?'],
  ['(Reuters) - |Apple Inc', ' |  | Reuters'],
  ['Nov 14 (Reuters) - |Oil', ' | 11-14 | Reuters'],
  ['SEOUL/LONDON, Jan 3 (Reuters) - |A', 'SEOUL/LONDON | 1-3 | Reuters'],
  ['BOGOTA AND LIMA, Jan 3 (Reuters) - |A', 'BOGOTA AND LIMA | 1-3 | Reuters'],
  ['DALLAS/FORT WORTH (AP) — |A', 'DALLAS/FORT WORTH |  | AP'],
  ['BEIRUT, Jan 3 (Reuters/AFP) - |A', 'BEIRUT | 1-3 | Reuters+AFP'],
  ['SOFIA (Reuters), Feb 5 - |A', 'SOFIA | 2-5 | Reuters'],
  ['MALMÖ, 5th September (TT) - |A', 'MALMÖ | 9-5 | TT'],
  ['Łódź (PAP) – |A', 'Łódź |  | PAP'],
  ['MALMÖ (TT) - |A', 'MALMÖ |  | TT'],
  ['MOSCOW,\nNovember 14. /TASS/. |The', 'MOSCOW | 11-14 | TASS'],
  ['NEW YORK,  Aug  10  (Reuters)  -  |Oil', 'NEW YORK | 8-10 | Reuters'],
  ['WASHINGTON, D.C. (AP) _ |The', 'WASHINGTON < D.C. |  | AP'],
  ['ST. PETERSBURG, November 14. /TASS/. |The', 'ST. PETERSBURG | 11-14 | TASS'],
  ['LONDON, Feb 26, 87 - |A', "LONDON | '87-2-26 |"],
  ["LONDON, Feb 26 '87 (Reuters) - |A", "LONDON | '87-2-26 | Reuters"],
  ['PARIS, le 12 janvier 2020 (AFP) – |A', 'PARIS | 2020-1-12 | AFP'],
  ['Bogotá, 3 de mayo de 2021 (EFE).- |A', 'Bogotá | 2021-5-3 | EFE'],
  ['Lisboa, 3 dezembro 2020 (Lusa) - |A', 'Lisboa | 2020-12-3 | Lusa'],
  ['Berlin, 12. März 2021 (dpa) - |A', 'Berlin | 2021-3-12 | dpa'],
  ['ROMA, 1º maggio (ANSA) - |A', 'ROMA | 5-1 | ANSA'],
  ['KUALA LUMPUR, 5 Mac (Bernama) -- |A', 'KUALA LUMPUR | 3-5 | Bernama'],
  ['КИЇВ, 14 лютого /Укрінформ/. |A', 'КИЇВ | 2-14 | Ukrinform'],
  ['МІНСК, 3 лістапада (БЕЛТА) - |A', 'МІНСК | 11-3 | BelTA'],
  ['NORDHAFEN, May 5 (Nordpress) - |The', 'NORDHAFEN | 5-5 | Nordpress?'],
  ['Port-au-Prince, Haiti (AP) — |A', 'Port-au-Prince < Haiti |  | AP'],
  ['RIO DE JANEIRO, Brazil, Oct. 2 (Xinhua) -- |A', 'RIO DE JANEIRO < Brazil | 10-2 | Xinhua'],
  ['Frankfurt am Main (dpa) - |A', 'Frankfurt am Main |  | dpa'],
  ['McALLEN, Texas (AP) — |A', 'McALLEN < Texas |  | AP'],
  ["N'DJAMENA (AFP) - |A", "N'DJAMENA |  | AFP"],
  ['Geneva, 3 May 2021 – |The', 'Geneva | 2021-5-3 |'],
  ['omaha, april 7 - |the', 'omaha | 4-7 |'],
  ['TEL AVIV, Israel, Feb. 2 (UPI) |The', 'TEL AVIV < Israel | 2-2 | UPI'],
  ['كارسهولم (فارنبرس) - |عادت', 'كارسهولم |  | فارنبرس?'],
  ['PITTSBURGH, PA, May 5 - |The', 'PITTSBURGH < PA | 5-5 |'],
  ['TORONTO, May 5 - |(Adds background)', 'TORONTO | 5-5 |'],
  ['Rio de Janeiro (Nordsund) - |A', 'Rio de Janeiro |  | Nordsund?'],
  ['[서울=뉴시스] |정부는', '서울 |  | Newsis'],
  ['新华社东京１１月１４日电 |日本', '东京 | 11-14 | Xinhua'],
  ['LONDON, March 3.—|The', 'LONDON | 3-3 |'],
  ['BERLIN, 2021-03-03 (dpa) - |The', 'BERLIN | 2021-3-3 | dpa'],
  ['BERLIN, Mittwoch, 3. März (dpa) - |Die', 'BERLIN | 3-3 | dpa'],
  ['Minsk. 3 мая. /Корр. ТАСС Анна Вольская/. |Президент', 'Minsk | 5-3 | TASS'],
  ['القاهرة، 3 كانون الثاني/يناير 2021 (رويترز) - |قال', 'القاهرة | 2021-1-3 | Reuters'],
  ['TEHRAN, ۳ آذار (IRNA) - |A', 'TEHRAN | 3-3 | IRNA'],
  ["(ANSA) - CITTA' DEL VATICANO, 3 MAR - |Il", "CITTA' DEL VATICANO | 3-3 | ANSA"],
  ["FORLI', 14 MAR - |Il", "FORLI' | 3-14 |"],
  ["CANTU' (ANSA) - |Il", "CANTU' |  | ANSA"],
  ['Berlin (dtq) - |Die', 'Berlin |  | dtq?'],
  ['Zürich (awq) - |Die', 'Zürich |  | awq?'],
  ['Frankfurt a.M. (epd). |Die', 'Frankfurt a.M. |  | epd'],
  ['Frankfurt a. d. Oder (dpa) - |Die', 'Frankfurt a. d. Oder |  | dpa'],
  ['ZERMATT (awq) - |Die', 'ZERMATT |  | awq?'],
  ['LONDON, March 14, 2022, 10:00 GMT /PRNewswire/ -- |Acme', 'LONDON | 2022-3-14 | PR Newswire'],
  ['LONDON, March 14, 2022 9:30 a.m. (Reuters) - |The', 'LONDON | 2022-3-14 | Reuters'],
  ['MINSK, March 13-14 (BelTA) - |The', 'MINSK | 3-14 | BelTA'],
  ['MINSK, 13–14 March (BelTA) - |The', 'MINSK | 3-14 | BelTA'],
  ['Kyodo News - TOKYO, March 14 - |The', 'TOKYO | 3-14 | Kyodo'],
  ['PARIS, Monday (Reuters) - |The', 'PARIS |  | Reuters'],
  ['PARIS, Monday (Reuters) |The', 'PARIS |  | Reuters'],
  ['PARIS, lundi (AFP) – |La', 'PARIS |  | AFP'],
  ['(RNS) — |The', ' |  | RNS'],
  ['(Belga) |De regering zei', ' |  | Belga'],
  ['(AFP) |The talks went on.', ' |  | AFP'],
  ['In Amenas, Algeria (AFP) - |The', 'In Amenas < Algeria |  | AFP'],
  ['Le Havre (AFP) - |La', 'Le Havre |  | AFP'],
  ['A Coruña, 3 mar (EFE).- |El', 'A Coruña | 3-3 | EFE'],
  ['The Hague (ANP) - |De', 'The Hague |  | ANP'],
  ['BERLIN, March 3 - |NATO ministers', 'BERLIN | 3-3 |'],
  ['WASHINGTON — |NATO ministers said', 'WASHINGTON |  |'],
];

/** The third of August as each language has it. */
const LANGUAGES: readonly string[] = [
  '3 Agustus',
  '3 Ağustos',
  '3 Ogos',
  '3 ago',
  '3 agosto',
  '3 août',
  '3 august',
  '3 augusti',
  '3 augustus',
  '3 de agosto',
  '3 gusht',
  '3 sierpnia',
  '3 Αυγούστου',
  '3 август',
  '3 августа',
  '3 жніўня',
  '3 серпня',
  '3 أغسطس',
  '3. August',
  '3. august',
  '3. augusta',
  '3. augusts',
  '3. avgusta',
  '3. elokuuta',
  '3. kolovoza',
  '3. srpna',
  'Aug. 3',
  'augusztus 3.',
  'rugpjūčio 3 d.',
];

const SENT = ' date 2021-11-14\n';

function read(copy: string) {
  return parseWire(new TextEncoder().encode(SENT + copy), 'a.txt');
}

/** A dateline's content, on one line. */
function said(copy: string): string | undefined {
  const { dateline, agencies } = read(copy);
  if (!dateline) return undefined;
  const { place, date, hasUnknownAgency } = dateline;
  const year = date?.year ?? (date?.yearOfCentury && `'${date.yearOfCentury}`);
  return [
    [place?.name, ...(place?.within ?? [])].join(' < '),
    [year, date?.month, date?.dayOfMonth].filter(Boolean).join('-'),
    agencies.join('+') + (hasUnknownAgency ? '?' : ''),
  ]
    .join(' | ')
    .trim();
}

for (const [name, rows] of Object.entries({ AGENCIES, OTHER_AGENCIES, VARIATIONS })) {
  suite(`datelines: ${name.toLowerCase().replace('_', ' ')}`, () => {
    for (const [row, expected] of rows) {
      test(row, () => {
        const [written = '', story = ''] = row.split('|');
        const copy = written + story;
        const { dateline, blocks } = read(copy);
        assert.equal(said(copy), expected.trim());
        assert.equal(dateline?.end, SENT.length + written.length, 'where the story begins');
        assert.equal(dateline.text, folded(written));
        assert.equal(blocks[0]?.text, folded(copy), 'it stays in the copy');
      });
    }
  });
}

suite('datelines: a month of each language', () => {
  for (const date of LANGUAGES) {
    test(date, () => assert.equal(said(`KARSHOLM, ${date} (AP) - A`), 'KARSHOLM | 8-3 | AP'));
  }
});

function folded(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
