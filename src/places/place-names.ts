/**
 * Names that datelines use but GeoNames does not list: exonyms, former names and names in other scripts. A row is
 * `COUNTRY GeoNames name = English name: other, names`; the English name is left out where GeoNames has the same.
 */
const ROWS = `
AE Abu Dhabi: Абу-Даби, أبوظبي
AE Dubai: Дубай, دبي
AF Kabul: Kaboul, Кабул, كابول
AM Yerevan: Erevan, Ереван
AR Buenos Aires: Буэнос-Айрес
AT Vienna: Wien, Vienne, Viena, Вена
AZ Baku: Bakou, Баку
BD Dhaka: Dacca
BE Antwerpen = Antwerp: Anvers
BE Brugge = Bruges
BE Brussels: Bruxelles, Brüssel, Bruselas, Bruxelas, Брюссель
BE Gent = Ghent: Gand
BG Sofia: София
BR Brasília = Brasilia
BR Rio de Janeiro: Рио-де-Жанейро
BR São Paulo = Sao Paulo
BY Minsk: Минск, Мінск
BY Brest: Брест, Брэст, Brest-Litovsk
BY Hrodna = Grodno: Hrodna, Гродно, Гродна
BY Homyel' = Gomel: Homyel, Homel, Гомель
BY Mahilyow = Mogilev: Mahilyow, Mogilyov, Могилёв, Могилев
BY Vitebsk: Vitsyebsk, Витебск
CA Montréal = Montreal
CA Québec = Quebec: Quebec City
CH Basel: Basle, Bâle
CH Bern: Berne, Berna, Берн
CH Genève = Geneva: Genf, Ginebra, Ginevra, Genebra, Женева
CH Luzern = Lucerne
CH Zürich = Zurich: Zúrich, Zurigo, Цюрих
CL Santiago: Santiago de Chile
CN Beijing: Peking, Peiping, Pékin, Pekín, Pechino, Pequim, Пекин, Пекін, 北京, بكين
CN Guangzhou: Canton
CN Chongqing: Chungking
CN Nanjing: Nanking
CN Tianjin: Tientsin
CN Shanghai: Xangai, Шанхай, 上海
CU Havana: La Habana, La Havane, Havanna, Гавана
CY Nicosia: Nikosia, Nicosie
CZ Prague: Praha, Prag, Praga, Прага
DE Berlin: Berlín, Berlino, Берлин, Берлін, برلين, 柏林
DE Frankfurt am Main = Frankfurt: Frankfurt a.M., Frankfurt a. M., Frankfurt/Main
DE Hamburg: Hambourg, Hamburgo, Гамбург
DE Hannover = Hanover
DE Köln = Cologne: Colonia
DE Munich: München, Múnich, Monaco di Baviera, Мюнхен
DE Nürnberg = Nuremberg
DK Copenhagen: København, Kopenhagen, Copenhague, Копенгаген
DZ Algiers: Alger, Argel, Алжир, الجزائر
EE Tallinn: Reval, Таллин
EG Cairo: Le Caire, El Cairo, Kairo, Il Cairo, Каир, القاهرة
EG Alexandria: Alexandrie
ES Sevilla = Seville
ES Zaragoza: Saragossa
ES Madrid: Мадрид
FI Helsinki: Helsingfors, Хельсинки
FR Lyon: Lyons, Lyón
FR Marseille: Marseilles
FR Paris: París, Parigi, Париж, باريس, 巴黎
FR Strasbourg: Strassburg, Estrasburgo
GB Edinburgh: Édimbourg, Edimburgo
GB London: Londres, Londra, Лондон, لندن, 伦敦
GE Tbilisi: Tiflis, Тбилиси
GR Athens: Athènes, Athen, Atenas, Atene, Афины
GR Thessaloníki = Thessaloniki: Salonika, Salonica, Saloniki
HR Zagreb: Agram
GB Kingston upon Hull = Hull
HU Budapest: Будапешт
ID Jakarta: Djakarta, Batavia, Джакарта
IL Jerusalem: Jérusalem, Jerusalén, Gerusalemme, Иерусалим, القدس, ירושלים
IL Tel Aviv: תל אביב, Тель-Авив
IN Bengaluru: Bangalore
IN Kolkata: Calcutta
IN Chennai: Madras
IN Mumbai: Bombay, Мумбаи
IN New Delhi: Nueva Delhi, Nouvelle-Delhi, Нью-Дели
IQ Al Başrah al Qadīmah = Basra
IQ Baghdad: Bagdad, Багдад, بغداد
IQ Erbil: Arbil, Irbil
IR Tehran: Teheran, Téhéran, Teherán, Тегеран, طهران
IT Florence: Firenze, Florenz
IT Genoa: Genova, Gênes, Genua
IT Milan: Milano, Mailand, Milán, Милан
IT Naples: Napoli, Neapel, Nápoles
IT Rome: Roma, Rom, Рим, روما
IT Turin: Torino
IT Venice: Venezia, Venedig, Venise
JP Tokyo: Tokio, Токио, 东京, 東京
KG Bishkek: Frunze, Бишкек
KH Phnom Penh: Pnom Penh
KP Pyongyang: Pionyang, Пхеньян
KR Seoul: Séoul, Seúl, Сеул
KZ Almaty: Alma-Ata, Алма-Ата, Алматы
KZ Nur-Sultan = Astana: Akmola, Tselinograd, Астана
LB Beirut: Beyrouth, Beirute, Бейрут, بيروت
LK Colombo: Коломбо
LT Vilnius: Vilna, Wilna, Вильнюс
LT Kaunas: Kovno
LV Riga: Рига
MD Chişinău = Chisinau: Kishinev, Кишинёв, Кишинев
MM Yangon: Rangoon
MM Nay Pyi Taw = Naypyidaw
MN Ulan Bator = Ulaanbaatar: Улан-Батор
MX Mexico City: Ciudad de México, México, Мехико
NL The Hague: Hague, Den Haag, 's-Gravenhage, La Haye, La Haya, Гаага
NO Oslo: Christiania, Осло
NP Kathmandu: Katmandu, Katmandou
PA Panamá = Panama City
PE Lima: Лима
PH Manila: Manille, Манила
PK Islamabad: Исламабад
PL Gdańsk = Gdansk: Danzig, Dantzig
PL Kraków = Krakow: Cracow, Cracovie
PL Warsaw: Warszawa, Warschau, Varsovie, Varsovia, Варшава
PL Wrocław = Wroclaw: Breslau
PL Łódź = Lodz
PT Lisbon: Lisboa, Lissabon, Lisbonne, Лиссабон
PT Porto: Oporto
QA Doha: Доха, الدوحة
RO Bucharest: Bucureşti, București, Bukarest, Bucarest, Бухарест
RS Belgrade: Beograd, Belgrad, Belgrado, Белград
RU Groznyy = Grozny: Грозный
RU Kaliningrad: Königsberg, Калининград
RU Kazan: Казань
RU Moscow: Moskva, Moskau, Moscou, Moscú, Mosca, Moscovo, Москва, Масква, موسكو, 莫斯科
RU Nizhniy Novgorod = Nizhny Novgorod: Gorky, Нижний Новгород
RU Novosibirsk: Новосибирск
RU Saint Petersburg = St. Petersburg: Leningrad, Petrograd, San Petersburgo, Saint-Pétersbourg, Санкт-Петербург, Ленинград
RU Sochi: Сочи
RU Vladivostok: Владивосток
RU Volgograd: Stalingrad
RU Yekaterinburg: Sverdlovsk, Ekaterinburg, Екатеринбург
SA Riyadh: Riad, Riyad, Эр-Рияд, الرياض
SA Jeddah: Djeddah, Jedda
SE Göteborg = Gothenburg
SE Stockholm: Estocolmo, Стокгольм
SM San Marino
SY Damascus: Damas, Damaskus, Damasco, Дамаск, دمشق
SY Aleppo: Alep, Алеппо
TH Bangkok: Бангкок
TJ Dushanbe: Душанбе
TN Tunis: Túnez, Тунис, تونس
TR Ankara: Angora, Анкара, أنقرة
TR Istanbul: İstanbul, Constantinople, Estambul, Стамбул, إسطنبول
TR İzmir = Izmir: Smyrna
TW Taipei: Taïpei
UA Dnipro: Dnipropetrovsk, Dnepropetrovsk, Дніпро, Днепр
UA Donetsk: Донецк, Донецьк
UA Kharkiv: Kharkov, Харків, Харьков
UA Kyiv: Kiev, Kiew, Київ, Киев, كييف
UA Luhansk: Lugansk, Луганск, Луганськ
UA Lviv: Lvov, Lwow, Lemberg, Львов, Львів
UA Odessa = Odesa: Одесса, Одеса
UA Zaporizhia = Zaporizhzhia: Zaporozhye, Запорожье, Запоріжжя
US New York City = New York: Nueva York, Nova York, Нью-Йорк, 纽约
US Washington, D.C. = Washington: Вашингтон, واشنطن
US Winston-Salem
UZ Tashkent: Taschkent, Ташкент
VA Vatican City: Vatican, Cité du Vatican, Ciudad del Vaticano, Città del Vaticano, Ватикан
VN Hanoi: Hanoï, Ханой
VN Ho Chi Minh City: Saigon, Сайгон
YE Sanaa: Sana'a, Сана
ZA Johannesburg: Йоханнесбург
`;

/** Places that GeoNames knows only as one city: two that have grown together, a headquarters. */
const PARTS = `
US NY New York City: United Nations, Nations Unies, ООН
US TX Dallas: Dallas/Fort Worth, Dallas-Fort Worth
US MN Minneapolis: Minneapolis/St. Paul, Minneapolis-St. Paul
US NC Raleigh: Raleigh/Durham, Raleigh-Durham
US FL Tampa: Tampa/St. Petersburg
US WA Seattle: Seattle/Tacoma
`;

/** A name that datelines use, and the city of GeoNames it stands for. */
export interface PlaceAlias {
  readonly alias: string;
  /** The name to show. */
  readonly name: string;
  readonly country: string;
  readonly city: string;
  /** The first administrative division, where the country has several cities of the name. */
  readonly region?: string;
}

/** All aliases; their order does not matter. */
export const PLACE_ALIASES: readonly PlaceAlias[] = [
  ...rows(ROWS).flatMap(readRow),
  ...rows(PARTS).flatMap(readPart),
];

function readRow(row: string): readonly PlaceAlias[] {
  const [, country = '', city = '', english, others = ''] =
    /^(\S+) ([^=:]+?)(?: = ([^:]+))?(?:: (.+))?$/u.exec(row) ?? [];
  const name = english ?? city;
  return [name, city, ...others.split(', ')]
    .filter((alias, index, all) => alias !== '' && all.indexOf(alias) === index)
    .map((alias) => ({ alias, name, country, city }));
}

function readPart(row: string): readonly PlaceAlias[] {
  const [, country = '', region = '', city = '', names = ''] =
    /^(\S+) (\S+) ([^:]+): (.+)$/u.exec(row) ?? [];
  const [name = '', ...others] = names.split(', ');
  return [name, ...others].map((alias) => ({ alias, name, country, city, region }));
}

function rows(table: string): readonly string[] {
  return table.trim().split('\n');
}
