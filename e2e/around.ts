/**
 * What stands around the copy of the demonstration newsroom’s wire files and is not published with it, as it stands
 * in the file. Written by hand: the laws of words must not trust the parser that they are about.
 */
export const AROUND: Readonly<Record<string, readonly string[]>> = {
  '2019/2019-05-18-0700-ferry.txt': [
    'New ferry takes its first cars across Ellery Sound',
    'By Mara Quill',
  ],
  '2019/2019-12-24-0800-keeper.txt': [
    'FEATURE-The last man to be paid for staying awake',
    'By Ruth Pellow',
  ],
  '2020/2020-12-31-2358-leap.txt': ['URGENT'],
  '2021/2021-01-19-0312-storm.txt': [
    'URGENT',
    'STORM OSRIC BREACHES KARSHOLM MOLE - HARBOUR OFFICE',
  ],
  '2021/2021-01-19-0340-storm.txt': ['BC-VARNIA-STORM-1stLd'],
  '2021/2021-01-19-0615-storm.txt': [
    'BC-VARNIA-STORM-3rdLd-Writethru',
    'Eds: UPDATES throughout with harbour master’s quotes, power cuts, Seal Island; ADDS byline. Pictures KAR101-KAR114. Will be led after daylight.',
    'Storm breaks Karsholm’s mole, sets fishing fleet adrift',
    'By MARA QUILL',
  ],
  '2021/2021-01-19-1800-storm.txt': [
    'UPDATE 4-Varnia counts its boats after Storm Osric; no lives lost',
  ],
  '2021/2021-01-20-0810-storm.txt': [
    'CORRECTED-UPDATE 4-Varnia counts its boats after Storm Osric; no lives lost',
  ],
  '2021/2021-11-02-0600-sandpiper.txt': [
    'SPECIAL REPORT-The note at the bottom of the sound',
    'By Lena Abbott',
  ],
  '2022/2022-03-15-1845-trial.txt': ['Ruth Pellow, Upland News'],
  '2022/2022-05-20-1105-verdict.txt': ['BC-VARNIA-LAMPOIL-VERDICT'],
  '2022/2022-05-20-1140-verdict.txt': [
    'BC-VARNIA-LAMPOIL-VERDICT-2ndTake',
    'The following information is not for publication',
    'Desk: last graf is the Board’s own wording, checked twice with their press office.',
    'Pictures: lanterns VAR220520-3 to -9; no pictures of the family, by order of the court.',
    'Contact: the Dunmere desk until 1800, then Karsholm.',
    'The above information is not for publication',
    '###',
  ],
  '2022/2022-09-19-0540-election.txt': [
    'UPDATE 7-Sorrel wins Varnia’s “mole election” by 5,535 votes',
    'By Jonas Thrale',
  ],
  '2022/2022-12-01-1100-census.txt': [
    'EMBARGOED until 2022-12-01T11:00:00+02:00',
    'Varnia has fewer people, more bees',
  ],
  '2023/2023-05-27-1755-cup-final.txt': [
    'Dunmere win the Cup with a goal nobody claims',
    'By Jonas Thrale',
  ],
  '2023/2023-05-27-1900-table.txt': ['Football-Varnian League, final table 2022-23'],
  '2024/2024-02-29-1722-ferry.txt': ['URGENT'],
  '2024/2024-03-14-1230-tremor.txt': ['UPDATE 1-Tremor stops Dunmere clock; ferry hears it first'],
};
