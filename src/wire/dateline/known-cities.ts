import { isStandaloneCity } from './standalone-cities.ts';

/**
 * Capitals and other cities that agencies file from, as copy in several languages names them. They tell a dateline from
 * another name before a bracket or a date: `Berlin (dts) - `, not `Merz (CDU) - `. Where a place lies is for the
 * gazetteer to say.
 */
const CITIES = `
Akron, Amarillo, Anaheim, Arlington, Augusta, Aurora, Bakersfield, Baton Rouge, Boise, Charlotte, Chattanooga,
Colorado Springs, Columbus, Corpus Christi, Des Moines, Durham, El Paso, Fort Wayne, Fort Worth, Fresno, Grand Rapids,
Greensboro, Hartford, Hull, Jacksonville, Kansas City, Knoxville, Laredo, Lexington, Lincoln, Little Rock, Long Beach,
Louisville, Lubbock, Memphis, Mesa, Mobile, Norfolk, Oklahoma City, Raleigh, Richmond, Rochester, San Bernardino,
Santa Ana, Savannah, Shreveport, Spokane, Springfield, St. Paul, Syracuse, Tacoma, Toledo, Topeka, Trenton, Tucson,
Tulsa, Virginia Beach, Wichita, Worcester, Bradford, Brighton, Cambridge, Coventry, Derby, Dundee, Exeter, Inverness,
Leicester, Londonderry, Newport, Northampton, Norwich, Nottingham, Portsmouth, Preston, Salford, Southampton, Stoke,
Sunderland, Swansea, Wolverhampton, Aachen, Aarhus, Aberdeen, Acapulco, Ad Dammam, Adana, Addis Abeba, Adelaide, Aden, Agadir, Ahmedabad, Albany, Albuquerque,
Aleppo, Alexandria, Alger, Algiers, Alicante, Almaty, Anchorage, Andorra la Vella, Annapolis, Antalya, Antananarivo,
Antwerp, Antwerpen, Apia, Ashgabat, Asmara, Astana, Asunción, Athen, Athènes, Atene, Atenas, Auckland, Augsburg, Austin,
Avignon, Bagdad, Bali, Baltimore, Bamako, Bandar Seri Begawan, Bangui, Banjul, Barnaul, Barranquilla, Basel, Basra,
Basseterre, Beira, Belém, Belfast, Belgorod, Belgrad, Belmopan, Belo Horizonte, Bengaluru, Benghazi, Beograd, Bergen,
Beyrouth, Bilbao, Birmingham, Bishkek, Bissau, Bloemfontein, Bogota, Bologna, Bonn, Bordeaux, Brasília, Brazzaville, Bremen,
Brest, Bridgetown, Brisbane, Bristol, Brno, Bruges, Brussel, Brüssel, Bruxelles, Bruselas, București, Bucarest, Buffalo,
Bujumbura, Bukarest, Cali, Canberra, Cancún, Cannes, Canton, Cape Town, Cardiff, Cartagena, Casablanca, Castries, Catania,
Chennai, Chişinău, Chișinău, Chisinau, Chittagong, Christchurch, Ciudad de México, Cologne, Colombo, Conakry, Córdoba,
Cotonou, Curitiba, Dacca, Damas, Damaskus, Dar es Salaam, Darmstadt, Darwin, Davos, Den Haag, Dhahran, Dijon, Dili, Dnipro,
Dodoma, Donetsk, Dortmund, Dresden, Duisburg, Durban, Dushanbe, Düsseldorf, Edinburgh, Eindhoven, Erbil, Erfurt, Essen,
Fez, Firenze, Florence, Florenz, Fortaleza, Frankfurt am Main, Frankfurt a.M., Frankfurt/Main, Freetown, Freiburg,
Funafuti, Gaborone, Gaza, Gaza City, Gdańsk, Genève, Genf, Genova, Genoa, Gent, Georgetown, Glasgow, Göteborg, Gothenburg,
Granada, Graz, Grenoble, Grozny, Guadalajara, Guangzhou, Guayaquil, Haifa, Hannover, Harbin, Havanna, Heidelberg, Herat,
Hiroshima, Ho Chi Minh City, Hobart, Homs, Honiara, Hyderabad, Innsbruck, Irkutsk, Izmir, Jeddah, Jena, Johor Bahru, Juba,
Kabul, Kairo, Kaliningrad, Kampala, Kandahar, Kano, Karachi, Karlsruhe, Kassel, Kathmandu, Kazan, Kharkiv, Kharkov,
Kherson, Kiel, Kiew, Kigali, Kingston, Kingstown, Kishinev, Kyoto, Klagenfurt, Koblenz, Köln, Kolkata, Konstanz,
Kopenhagen, København, Koror, Kraków, Krasnodar, Krasnoyarsk, Kursk, Kuwait, La Habana, La Haye, La Plata, La Valette,
Lahore, Lausanne, Le Caire, Le Havre, Leeds, Leipzig, León, Libreville, Liège, Lille, Lilongwe, Linz, Lisbonne, Lissabon,
Liverpool, Łódź, Lomé, Londra, Londres, Lucerne, Lugano, Lugansk, Luhansk, Lviv, Lvov, Luxemburg, Luzern, Lyon, Madras,
Magdeburg, Mailand, Mainz, Majuro, Malabo, Malaga, Málaga, Male, Malmö, Managua, Manama, Manchester, Mannheim, Mariupol,
Marrakech, Marrakesh, Marseille, Maseru, Mbabane, Mecca, Medan, Medellín, Medina, México, Milano, Mombasa, Monaco,
Monrovia, Monterrey, Montpellier, Moroni, Moscou, Moscú, Mosca, Mosul, Mount Vernon, Mülheim, München, Murmansk,
N'Djamena, Nagasaki, Nagoya, Nairobi, Nancy, Nantes, Napoli, Naples, Nashville, Nassau, Natal, Naypyidaw, Newcastle,
Ngerulmud, Niamey, Nice, Nikosia, Nizhny Novgorod, Nouakchott, Nouméa, Novosibirsk, Nueva York, Nuku'alofa, Nürnberg,
Oakland, Odesa, Odessa, Omaha, Omsk, Oran, Orlando, Osaka, Oslo, Ostrava, Oxford, Palermo, Palikir, Palma, Pamplona,
Panamá, Paramaribo, Parigi, Pékin, Pekín, Peking, Perm, Perth, Peshawar, Plymouth, Podgorica, Port Louis, Port Moresby,
Port of Spain, Port Vila, Port-au-Prince, Portland, Porto, Porto Alegre, Porto-Novo, Potsdam, Poznań, Prag, Praga, Praha,
Praia, Pristina, Quetta, Ramallah, Rangoon, Raqqa, Rawalpindi, Recife, Reims, Rennes, Reykjavík, Rhodes, Riad, Rīga, Rijad,
Rom, Rosario, Roseau, Rostock, Rostov-on-Don, Rotterdam, Rouen, Saarbrücken, Sacramento, Saint Petersburg, Salvador,
Salzburg, Samara, San Fernando, San José, San Jose, San Juan, San Marino, San Pedro Sula, Sana'a, Santiago de Chile,
Santo Domingo, Sapporo, Schwerin, Sendai, Sevastopol, Sevilla, Seville, Seúl, Sheffield, Shenzhen, Simferopol, Skopje,
Smolensk, Sochi, Split, Srinagar, St. Gallen, St. George's, St. John's, St. Petersburg, St. Pölten, Strasbourg, Straßburg,
Stuttgart, Sucre, Surabaya, Suva, Szczecin, Taipeh, Tampa, Tanger, Tangier, Tarawa, Tel-Aviv, Teheran, Téhéran, Thimphu,
Tijuana, Timbuktu, Tokio, Torino, Toulouse, Trieste, Tripolis, Tromsø, Trondheim, Turin, Turku, Tver, Ufa, Ulan Bator,
Uppsala, Utrecht, Vaduz, Valencia, Valletta, Valparaíso, Varsovie, Varsovia, Venezia, Venice, Verona, Veracruz, Victoria,
Vladivostok, Volgograd, Voronezh, Warschau, Warszawa, Wiesbaden, Windhoek, Wolfsburg, Wrocław, Wuhan, Xi'an, Yamoussoukro,
Yaoundé, Yekaterinburg, York, Zagreb, Zaporizhzhia, Zurich, Zürich, Алма-Ата, Алматы, Анкара, Архангельск, Астана, Афины,
Ашхабад, Барнаул, Белград, Белгород, Бишкек, Брест, Будапешт, Бухарест, Варна, Вена, Вильнюс, Витебск, Владивосток,
Волгоград, Воронеж, Гаага, Гомель, Гродно, Грозный, Дели, Днепр, Донецк, Душанбе, Екатеринбург, Ереван, Запорожье,
Иерусалим, Иркутск, Казань, Каир, Калининград, Кишинев, Краснодар, Красноярск, Курск, Луганск, Львів, Львов, Мадрид,
Могилев, Мурманск, Нижний Новгород, Новосибирск, Нью-Йорк, Одеса, Одесса, Омск, Осло, Пермь, Прага, Рига, Рим, Ростов-на-Дону,
Самара, Санкт-Петербург, Саратов, Севастополь, Сеул, Симферополь, София, Сочи, Стамбул, Стокгольм, Таллин, Ташкент,
Тбилиси, Тегеран, Тель-Авив, Токио, Тюмень, Уфа, Хабаровск, Харків, Харьков, Хельсинки, Херсон, Челябинск, Якутск
`;

const NAMES: ReadonlySet<string> = new Set(CITIES.trim().split(/,\s+/u).map(cityKey));

/** Whether a name, in any case, is such a city, or several: `Berlin/Hamburg`. */
export function isKnownCity(name: string): boolean {
  return isOne(name) || name.split('/').every(isOne);
}

function isOne(name: string): boolean {
  return isStandaloneCity(name) || NAMES.has(cityKey(name));
}

function cityKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\s.'’-]/gu, '')
    .toUpperCase();
}
