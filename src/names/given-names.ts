import { wordTable } from './word-table.ts';

/**
 * Given names that are hardly ever anything else: not countries, months, common words or better known as surnames. In
 * small letters.
 */
export const GIVEN_NAMES = wordTable(
  // English
  'abigail adam adrian alan albert alexander alexandra alfred alice alison amanda amy andrea andrew angela ann anna anne',
  'anthony arthur barbara barry ben benjamin bernard beth billy bob bobby brandon brenda brian bruce carl carol caroline catherine charles',
  'charlotte chloe chris christine christopher claire clive colin connor craig cynthia dan daniel danielle danny darlene david deborah dennis derek diana',
  'donald donna dorothy douglas duncan dylan edith edward edwin eleanor elizabeth ellen emily emma eric ernest eugene evelyn',
  'ethan fiona frances frank fred frederick gareth gary gavin geoffrey george gerald gillian gordon graham greg gregory hannah',
  'harold harriet harry heather helen henry herbert howard hugh ian irene isaac isabel isabella jack jacob jacqueline',
  'james jane janet jason jeff jeffrey jennifer jenny jeremy jessica jill jim jimmy joan joanna joe john jonathan joseph josephine',
  'joshua joyce judith judy julia julian julie karen kate katherine kathleen keith kelly kenneth kevin kieran kyle larry laura',
  'lauren lawrence leonard leslie liam linda lisa liz louise lucas lucinda lucy malcolm margaret marie marion martha martin',
  'mary matt matthew megan melissa michael michelle mike monica monique nancy natalie neil nicholas nicola nick nigel noah',
  'oliver olivia pamela patricia paul paula peter philip philippa rachel ralph raymond rebecca richard robert roger',
  'ron ronald rosalind roy rosemary rupert ruth sam samantha samuel sandra sarah sean sharon sheila simon sophia sophie stanley stephanie',
  'stephen steve steven stuart susan suzanne ted theresa thomas tim timothy tom tommy tony travis trevor valerie vanessa vincent',
  'walter wendy william zoe',
  // Slavonic, Baltic, Hungarian and Romanian
  'agnieszka aleksandar aleksander aleksandr alexei alexey anastasia anatoly andrei andrej andrey andris andriy',
  'andrzej artem bogdan bohdan boris branko darya dejan dmitri dmitriy dmitry dragan dusan ekaterina elena evgeny',
  'ewa galina hana jana karolina klara lenka michal martina nina petr tereza tomas tomáš vera zuzana gennady goran grzegorz halina igor ihor ilya irina iryna ivan ivana ivo jacek jan janusz jaroslav jerzy',
  'jiri josef kirill konstantin krzysztof larysa leonid ljubica ludmila lyudmila maciej magdalena maksim marek',
  'marija mateusz maxim mikhail milan milos mykola nadezhda natalia natalya nikola nikolai nikolay oksana oleg',
  'oleh oleksandr oleksiy olena olga olha pavel pavlo pawel piotr radovan ruslan serhiy sergei sergey slobodan',
  'stanislav svetlana taras tatiana tatyana tomasz vaclav vadim valentina valery vasily viktor vitaly vladimir',
  'vladislav volodymyr vyacheslav wojciech yaroslav yekaterina yelena yevgeny yulia yuri yuriy zbigniew zoran',
  'attila gabor gyorgy istvan janos laszlo zoltan andreea bogdana gheorghe ioana mihai nicolae traian juris janis',
  'gintaras vytautas',
  // Germanic and Nordic
  'aino anders anneli annika antti arne astrid birgit bjorn björn christoph dieter dietrich elin erik erkki eva',
  'femke franziska friedrich fritz gerhard gisela greta gunnar günter günther gustav hans harald heike heinrich',
  'helga helmut henrik henrike hilde ilse inga ingeborg ingrid jens joachim johan johanna johannes jörg jürgen',
  'kaisa karin karl karsten katarina katrin kirsten kjell kjersti klaus kristina kristin kurt lars lasse leif',
  'lennart liselotte lukas lutz mads magnus maarten manfred margit marjan marko matthias matti mikael mikko morten',
  'niels ole olaf olav olof otto outi paavo pekka pieter poul ragnar rainer reinhard renate rolf rudolf ruud saara',
  'siegfried sigrid silke stefan sven svend tapio thorsten tobias torsten tove ulf ulrich ulrike ursula uwe werner',
  'wiebke wilhelm willem wolfgang ylva yrsa',
  // Romance
  'adriana alain alberto alejandra alejandro alessandra alessandro alfonso alfredo amélie ana andré andrés antoine',
  'antonio antónio arturo aurélie beatriz benoît bernardo bruna camila carla carlos carolina catalina cecilia',
  'chiara christophe claudia claudio claude cristiano cristina céline denis didier diego eduardo élodie',
  'emilio emmanuel enrique enzo ernesto esteban fabio fabrizio federica federico felipe fernanda fernando filipe',
  'florian françois françoise francesca francesco francisco franck frédéric gabriel gabriela giacomo gianni',
  'giorgio giovanna giovanni giulia giuliana giuseppe gonzalo guillaume guillermo gustavo hélène hernán hugo',
  'ignacio inés isabelle javier jean jean-claude jean-marc jean-paul jean-pierre joaquín joao joão jorge josé',
  'josep juan juana julio laurent lorenzo luca lucía luigi luís luis luiz luisa manuel manuela marcello marcelo',
  'marco margarita maria mariana mario marta martín mathieu mateo matteo maurizio mauricio michel miguel mónica',
  'mário nicolas nuno odile olivier oscar pablo paola paolo pascal patrice patricio paulo pedro philippe pierre',
  'rafael ramiro ramón raúl renata renzi ricardo roberto rodrigo rosa rubén salvatore sébastien sergio silvia',
  'simone stefano stéphane susana sylvie thierry thomás tiago valérie vicente vincenzo virginie xavier yves álvaro',
  'ángel óscar ramon',
  // Arabic, Persian, Turkish, Hebrew and of Central Asia and the Caucasus
  'abdel abdul abdullah abdulaziz adnan ahmad ahmed ahmet aisha akbar ali amina amir anwar ashraf ayşe aziz bashar bashir',
  'bilal burak cem ebrahim emine erdem fadi fahad faisal farah farid farida faruk fatima fatma ghassan habib hadi',
  'hakan hamad hamid hamza hanan hasan hashim hassan hatice hossein huda hussein ibrahim imran ismail jamal kamal',
  'karim kemal khaled khalid khalil laila layla leila mahmoud mahmud mariam marwan mehmet mohamed mohammad mohammed',
  'muhammad murat mustafa mustapha nabil nadia naser nasser noor noureddine omar osama ömer rania rashid reza saad',
  'saeed said salah saleh salim salma samir sami selim selin shirin suleiman süleyman tariq tarek walid yasin',
  'yasmin yasser yousef youssef yusuf zainab zeynep avraham benny dov eitan ehud gideon moshe naftali noam shimon',
  'shlomo yaakov yair yitzhak yossi aram armen gagik giorgi irakli nana nino nurlan tigran zurab',
  // South and South-East Asia
  'aditya ajay amit anand anil anita anjali arjun arun ashok deepak dinesh gopal harish indira kamala lakshmi mahesh',
  'manoj meera mohan mukesh narendra naveen nikhil nirmala pooja pradeep prakash priya rahul raj rajesh raju rakesh',
  'ramesh ravi rohit sanjay sandeep shankar shanti sunil sunita suresh vijay vikram vinod agus bambang budi dewi',
  'joko putri siti sri rodrigo',
  // Africa
  'abiodun abu adebayo amadou aminata babatunde boubacar chinedu chukwuemeka emeka foday folake ibrahima josephat',
  'kofi kwame kwesi lindiwe mamadou moses moussa nelson ngozi nomvula obinna olusegun ousmane sekou seun sipho',
  'tendai tesfaye thabo thandeka themba wanjiku wycliffe',
  // Japan
  'akira akiko haruka haruki hideo hiroko hiroshi ichiro kazuo keiko kenji kenta kiyoshi makoto masahiro michiko',
  'naoki noriko sachiko satoshi shigeru shinji shinzo shunsuke takashi takeshi taro tomoko tomomi toshiro yoko',
  'yoshiko yoshihide yuki yukio yumiko',
);

/** Family names that stand first in Chinese (pinyin) and Korean. In small letters. */
export const FAMILY_NAMES_FIRST = wordTable(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo liang xie tang deng feng',
  'xiao cheng cao peng zeng yuan pan jiang cai du ye wei su lu ding ren shen yao zhong cui tan fan jin shi liao',
  'qiu qin hou shao meng xiong kang qian dai lai ho mao',
  'kim lee park choi jung jeong kang cho jo yoon jang lim im han shin seo kwon hwang ahn song hong ko moon bae',
  'baek ryu nam noh heo yoo cha joo chung',
);

/** Nominatives of Cyrillic given names that are no other case of another name (unlike Александра). In small letters. */
export const CYRILLIC_MEN = wordTable(
  'александр алексей анатолий андрей антон аркадий артём артем борис вадим валентин валерий василий виктор виталий',
  'владимир владислав вячеслав геннадий георгий григорий даниил денис дмитрий евгений егор иван игорь илья кирилл',
  'константин леонид максим михаил николай олег павел пётр петр роман руслан сергей станислав степан тимур фёдор',
  'федор юрий ярослав александр володимир олександр сергій микола андрій дмитро уладзімір аляксандр сяргей андрэй',
);

/** As `CYRILLIC_MEN`, for women. */
export const CYRILLIC_WOMEN = wordTable(
  'алла анастасия анна вера галина дарья екатерина елена зинаида ирина ксения лариса людмила маргарита марина мария',
  'надежда наталья наталия нина оксана ольга светлана софья татьяна юлия олена ірина юлія',
);
