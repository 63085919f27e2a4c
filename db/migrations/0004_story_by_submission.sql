CREATE INDEX `conflicts_by_submission` ON `conflicts` (`submission_id`,`found_at`);
--> statement-breakpoint
-- What an entry of the log is about, so that a submission's story need not read the whole log. A body that somebody
-- has spoilt is about nothing. Expressions with commas are beyond the generator; see db/read/timeline.ts.
CREATE INDEX log_bodies_about ON log_bodies (
  iif(json_valid(body), coalesce(body ->> '$.submissionId', body ->> '$.decisionId', body ->> '$.commentId'), null)
);
--> statement-breakpoint
ALTER TABLE `submissions` ADD `county_sort` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `submissions` ADD `municipality_sort` text DEFAULT '' NOT NULL;
--> statement-breakpoint
-- The keys of rows that are there already, as backend/intake/projection.ts makes them: by the names of the register.
CREATE TEMP TABLE place_keys (code text PRIMARY KEY, key text NOT NULL);
INSERT INTO place_keys VALUES
  ('01','stockholm'),('03','uppsala'),('04','s{cdermanland'),('05','{csterg{ctland'),('06','j{cnk{cping'),
  ('07','kronoberg'),('08','kalmar'),('09','gotland'),('10','blekinge'),('12','sk{ane'),('13','halland'),
  ('14','v{bstra g{ctaland'),('17','v{brmland'),('18','{crebro'),('19','v{bstmanland'),('20','dalarna'),
  ('21','g{bvleborg'),('22','v{bsternorrland'),('23','j{bmtland'),('24','v{bsterbotten'),('25','norrbotten'),
  ('0114','upplands v{bsby'),('0115','vallentuna'),('0117','{cster{aker'),('0120','v{brmd{c'),('0123','j{brf{blla'),
  ('0125','eker{c'),('0126','huddinge'),('0127','botkyrka'),('0128','salem'),('0136','haninge'),('0138','tyres{c'),
  ('0139','upplands bro'),('0140','nykvarn'),('0160','t{bby'),('0162','danderyd'),('0163','sollentuna'),
  ('0180','stockholm'),('0181','s{cdert{blje'),('0182','nacka'),('0183','sundbyberg'),('0184','solna'),
  ('0186','liding{c'),('0187','vaxholm'),('0188','norrt{blje'),('0191','sigtuna'),('0192','nyn{bshamn'),
  ('0305','h{abo'),('0319','{blvkarleby'),('0330','knivsta'),('0331','heby'),('0360','tierp'),('0380','uppsala'),
  ('0381','enk{cping'),('0382','{csthammar'),('0428','ving{aker'),('0461','gnesta'),('0480','nyk{cping'),
  ('0481','oxel{csund'),('0482','flen'),('0483','katrineholm'),('0484','eskilstuna'),('0486','str{bngn{bs'),
  ('0488','trosa'),('0509','{cdesh{cg'),('0512','ydre'),('0513','kinda'),('0560','boxholm'),('0561','{atvidaberg'),
  ('0562','finsp{ang'),('0563','valdemarsvik'),('0580','link{cping'),('0581','norrk{cping'),('0582','s{cderk{cping'),
  ('0583','motala'),('0584','vadstena'),('0586','mj{clby'),('0604','aneby'),('0617','gnosj{c'),('0642','mullsj{c'),
  ('0643','habo'),('0662','gislaved'),('0665','vaggeryd'),('0680','j{cnk{cping'),('0682','n{bssj{c'),
  ('0683','v{brnamo'),('0684','s{bvsj{c'),('0685','vetlanda'),('0686','eksj{c'),('0687','tran{as'),
  ('0760','uppvidinge'),('0761','lessebo'),('0763','tingsryd'),('0764','alvesta'),('0765','{blmhult'),
  ('0767','markaryd'),('0780','v{bxj{c'),('0781','ljungby'),('0821','h{cgsby'),('0834','tors{as'),
  ('0840','m{crbyl{anga'),('0860','hultsfred'),('0861','m{cnster{as'),('0862','emmaboda'),('0880','kalmar'),
  ('0881','nybro'),('0882','oskarshamn'),('0883','v{bstervik'),('0884','vimmerby'),('0885','borgholm'),
  ('0980','gotland'),('1060','olofstr{cm'),('1080','karlskrona'),('1081','ronneby'),('1082','karlshamn'),
  ('1083','s{clvesborg'),('1214','sval{cv'),('1230','staffanstorp'),('1231','burl{cv'),('1233','vellinge'),
  ('1256','{cstra g{cinge'),('1257','{crkelljunga'),('1260','bjuv'),('1261','k{bvlinge'),('1262','lomma'),
  ('1263','svedala'),('1264','skurup'),('1265','sj{cbo'),('1266','h{crby'),('1267','h{c{cr'),('1270','tomelilla'),
  ('1272','brom{clla'),('1273','osby'),('1275','perstorp'),('1276','klippan'),('1277','{astorp'),('1278','b{astad'),
  ('1280','malm{c'),('1281','lund'),('1282','landskrona'),('1283','helsingborg'),('1284','h{cgan{bs'),
  ('1285','esl{cv'),('1286','ystad'),('1287','trelleborg'),('1290','kristianstad'),('1291','simrishamn'),
  ('1292','{bngelholm'),('1293','h{bssleholm'),('1315','hylte'),('1380','halmstad'),('1381','laholm'),
  ('1382','falkenberg'),('1383','varberg'),('1384','kungsbacka'),('1401','h{brryda'),('1402','partille'),
  ('1407','{ccker{c'),('1415','stenungsund'),('1419','tj{crn'),('1421','orust'),('1427','soten{bs'),
  ('1430','munkedal'),('1435','tanum'),('1438','dals ed'),('1439','f{brgelanda'),('1440','ale'),('1441','lerum'),
  ('1442','v{arg{arda'),('1443','bollebygd'),('1444','gr{bstorp'),('1445','essunga'),('1446','karlsborg'),
  ('1447','gullsp{ang'),('1452','tranemo'),('1460','bengtsfors'),('1461','mellerud'),('1462','lilla edet'),
  ('1463','mark'),('1465','svenljunga'),('1466','herrljunga'),('1470','vara'),('1471','g{ctene'),('1472','tibro'),
  ('1473','t{creboda'),('1480','g{cteborg'),('1481','m{clndal'),('1482','kung{blv'),('1484','lysekil'),
  ('1485','uddevalla'),('1486','str{cmstad'),('1487','v{bnersborg'),('1488','trollh{bttan'),('1489','alings{as'),
  ('1490','bor{as'),('1491','ulricehamn'),('1492','{am{al'),('1493','mariestad'),('1494','lidk{cping'),
  ('1495','skara'),('1496','sk{cvde'),('1497','hjo'),('1498','tidaholm'),('1499','falk{cping'),('1715','kil'),
  ('1730','eda'),('1737','torsby'),('1760','storfors'),('1761','hammar{c'),('1762','munkfors'),('1763','forshaga'),
  ('1764','grums'),('1765','{arj{bng'),('1766','sunne'),('1780','karlstad'),('1781','kristinehamn'),
  ('1782','filipstad'),('1783','hagfors'),('1784','arvika'),('1785','s{bffle'),('1814','lekeberg'),('1860','lax{a'),
  ('1861','hallsberg'),('1862','degerfors'),('1863','h{bllefors'),('1864','ljusnarsberg'),('1880','{crebro'),
  ('1881','kumla'),('1882','askersund'),('1883','karlskoga'),('1884','nora'),('1885','lindesberg'),
  ('1904','skinnskatteberg'),('1907','surahammar'),('1960','kungs{cr'),('1961','hallstahammar'),('1962','norberg'),
  ('1980','v{bster{as'),('1981','sala'),('1982','fagersta'),('1983','k{cping'),('1984','arboga'),('2021','vansbro'),
  ('2023','malung s{blen'),('2026','gagnef'),('2029','leksand'),('2031','r{bttvik'),('2034','orsa'),
  ('2039','{blvdalen'),('2061','smedjebacken'),('2062','mora'),('2080','falun'),('2081','borl{bnge'),('2082','s{bter'),
  ('2083','hedemora'),('2084','avesta'),('2085','ludvika'),('2101','ockelbo'),('2104','hofors'),('2121','ovan{aker'),
  ('2132','nordanstig'),('2161','ljusdal'),('2180','g{bvle'),('2181','sandviken'),('2182','s{cderhamn'),
  ('2183','bolln{bs'),('2184','hudiksvall'),('2260','{ange'),('2262','timr{a'),('2280','h{brn{csand'),
  ('2281','sundsvall'),('2282','kramfors'),('2283','sollefte{a'),('2284','{crnsk{cldsvik'),('2303','ragunda'),
  ('2305','br{bcke'),('2309','krokom'),('2313','str{cmsund'),('2321','{are'),('2326','berg'),('2361','h{brjedalen'),
  ('2380','{cstersund'),('2401','nordmaling'),('2403','bjurholm'),('2404','vindeln'),('2409','robertsfors'),
  ('2417','norsj{c'),('2418','mal{a'),('2421','storuman'),('2422','sorsele'),('2425','dorotea'),('2460','v{bnn{bs'),
  ('2462','vilhelmina'),('2463','{asele'),('2480','ume{a'),('2481','lycksele'),('2482','skellefte{a'),
  ('2505','arvidsjaur'),('2506','arjeplog'),('2510','jokkmokk'),('2513','{cverkalix'),('2514','kalix'),
  ('2518','{cvertorne{a'),('2521','pajala'),('2523','g{bllivare'),('2560','{blvsbyn'),('2580','lule{a'),
  ('2581','pite{a'),('2582','boden'),('2583','haparanda'),('2584','kiruna');
UPDATE submissions SET
  county_sort = coalesce((SELECT key FROM place_keys WHERE code = county_code), county_code, ''),
  municipality_sort = coalesce((SELECT key FROM place_keys WHERE code = municipality_code), municipality_code, '');
DROP TABLE place_keys;
--> statement-breakpoint
CREATE INDEX `submissions_by_county` ON `submissions` (`edition`,`county_sort`,`id`);
--> statement-breakpoint
CREATE INDEX `submissions_by_municipality` ON `submissions` (`edition`,`municipality_sort`,`id`);
--> statement-breakpoint
CREATE INDEX `submissions_by_arrival` ON `submissions` (`edition`,case when submitted_at is null then received_at else submitted_at end,`id`);
--> statement-breakpoint
CREATE INDEX `submissions_by_step` ON `submissions` (`edition`,case state when 'new' then 0 when 'returned' then 1 when 'published' then 2 when 'rejected' then 3 when 'cancelled' then 4 when 'withdrawn' then 5 end,`id`);
--> statement-breakpoint
CREATE INDEX `submissions_by_format` ON `submissions` (`edition`,`format`,`id`);
--> statement-breakpoint
CREATE INDEX `submissions_by_type` ON `submissions` (`edition`,`type_sort`,`id`);
--> statement-breakpoint
CREATE INDEX `log_entries_clock` ON `log_entries` (`lamport`);
--> statement-breakpoint
CREATE INDEX `messages_by_decision` ON `messages` (`decision_id`);
