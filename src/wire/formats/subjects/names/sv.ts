/** Swedish names of IPTC Media Topics. Source and form as in `media-topic-names.ts`. */
export const NAMES = `
01000000 Konst, kultur och nöje|02000000 Brott, lag och rätt|03000000 Katastrofer och olyckor|
04000000 Ekonomi, affärer, finans|05000000 Utbildning|06000000 Miljö och natur|07000000 Medicin och hälsa|
08000000 Mänskligt|09000000 Arbete|10000000 Fritid och livsstil|11000000 Politik|
12000000 Etik och religion|13000000 Teknik och vetenskap|14000000 Samhälle|15000000 Sport|
16000000 Krig, konflikter och oroligheter|17000000 Väder|20000002 Konst och underhållning|
20000003 Animation|20000004 Serieteckningar|20000005 Film|20000006 Filmfestivaler|20000007 Dans|
20000008 Balett|20000009 Modern dans|20000010 Traditionell dans|20000011 Mode|
20000012 Accessoarer och smycken|20000013 Litteratur|20000014 Drama|20000015 Skönlitteratur|
20000016 Facklitteratur|20000017 Poesi|20000018 Musik|20000019 Musikinstrument|20000020 Musikframträdande|
20000021 Musikgenre|20000022 Klassisk musik|20000023 Country|20000024 Folkmusik|20000025 Jazz|20000026 Pop|
20000027 Rock|20000028 Opera|20000029 Teater|20000030 Musikteater|20000031 Visuella konstformer|
20000032 Arkitektur|20000033 Design|20000034 Teckning|20000035 Måleri|20000036 Fotografi|20000037 Skulptur|
20000038 Kultur|20000039 Kulturhistoria|20000040 Seder och traditioner|
20000041 Kulturell fest eller händelse|20000042 Språk|20000043 Bibliotek och museum|20000044 Kulturarv|
20000045 Massmedier|20000046 Nyhetsmedier|20000047 Tidningar|20000048 Internetmedier|
20000049 Periodiska tidskrifter|20000050 Radio|20000051 Tv|20000053 Terrorhandling|
20000054 Biologisk terrorism|20000055 Bombdåd|20000056 Militära konflikter|20000057 Gerillakrig|
20000058 Internationell militär intervention|20000059 Fredsbevarande styrkor|20000060 Ockupation|
20000061 Saknad i krig|20000062 Krig|20000063 Inbördeskrig|20000064 Krigsbrott|20000065 Oroligheter|
20000066 Demonstrationer|20000067 Uppror|20000068 Revolution|20000069 Upplopp|20000070 Statskupp|
20000071 Massaker|20000072 Folkmord|20000073 Fredsprocess|20000074 Fredsmäklare|20000075 Fredsplan|
20000076 Fredssamtal|20000077 Återuppbyggnad|20000078 Nedrustning|
20000079 Minröjning/Röjning av krigsmateriel|20000080 Krigsfångar|20000082 Brottslighet|
20000083 Anlagd brand|20000084 Överfall|20000085 Våldtäkt|20000086 IT-brott|20000087 Ekobrott|
20000088 Konkurrensbrott|20000089 Avtalsbrott|20000090 Förskingring|20000091 Insiderhandel|
20000092 Konkurrensbegränsningar|20000093 Korruption|20000094 Mutbrott|20000095 Narkotikabrott|
20000096 Narkotikasmuggling|20000097 Bedrägeri|20000098 Kapning|20000099 Dråp|20000100 Kidnappning|
20000101 Organiserad brottslighet|20000102 Gängbrott|20000103 Terrorism|20000104 Stöld|20000105 Krigsbrott|
20000106 Rättssystem|20000107 Domstol|20000108 Överklagande av dom|20000109 Domstolspersonal|
20000110 Domare|20000111 Rättegång|20000112 Domstolsförberedelser|20000113 Svarande|20000114 Tvistemål|
20000115 Vittne|20000116 Förlikningar|20000117 Medling|20000118 Åtal|20000119 Rättvisa och rättigheter|
20000120 Medborgerliga rättigheter|20000121 Lag|20000122 Civilrätt|20000123 Konkurrensfrågor|
20000124 Regler|20000125 Brottsbalken|20000126 Internationell rätt|20000127 Utlämning|
20000128 Internationell domstol|20000129 Brottsbekämpning|20000130 Frihetsberövande|
20000131 Förundersökning|20000132 Saknad person|20000133 Polis|20000134 Straff|20000135 Dödsstraff|
20000136 Böter|20000137 Fängelse|20000139 Olyckor och akuta händelser|20000140 Explosioner|
20000141 Arbetsplatsolyckor|20000142 Kärnkraftsolyckor|20000143 Transportolyckor|20000144 Luftfartsolyckor|
20000145 Sjöfartsolyckor|20000146 Tågolyckor|20000147 Trafikolyckor|20000148 Katastrofer|20000149 Svält|
20000150 Brand|20000151 Naturkatastrofer|20000152 Torka|20000153 Jordbävningar|20000154 Översvämning|
20000155 Jordskred|20000156 Laviner|20000157 Väderkatastrofer|20000158 Stormar|20000159 Vulkanutbrott|
20000161 Byggnadsolyckor|20000167 Beredskapsplanering|20000168 Katastrofhjälp|20000170 Företagsinformation|
20000171 Företagsekonomi|20000172 Redovisning och revision|20000173 Aktieanalyser|20000174 Konkurser|
20000175 Aktieåterköp|20000176 Kreditvärdering|20000177 Aktieutdelningar|20000178 Finansiella resultat|
20000179 Resultatprognoser|20000180 Bokslut|20000181 Stämmohandlingar|20000182 Finansiella svårigheter|
20000183 Nyemissioner|20000184 Omstruktureringar|20000185 Aktieägare|20000186 Aktiehändelser|
20000187 Börsnotering|20000188 Personal|20000189 Nedskärningar|20000190 Företagsledning|
20000191 Aktieoptioner|20000192 Marknadsföringsstrategi|20000193 Bolagsstämma|20000194 Årsredovisning|
20000195 Bolagsstyrelse|20000196 Affärsavtal|20000197 Företagsavknoppning|20000198 Global handel|
20000199 Bolagsstyrning|20000200 Samriskföretag|20000201 Företagsuppköp genom lån|20000202 Licensavtal|
20000203 Företagsuppköp av ledningen|20000204 Fusioner och förvärv|20000205 Ny produkt eller tjänst|
20000206 Patent, upphovsrätt och varumärke|20000207 Produktåterkallelse|20000208 Forskning och utveckling|
20000209 Näringsliv|20000210 Naturbruk|20000211 Vattenodling|20000212 Jordbruk|20000213 Fiskerinäring|
20000214 Skogsbruk|20000215 Djurhållning|20000216 Vinodling|20000217 Kemisk industri|20000218 Bioteknik|
20000219 Gödningsmedel|20000220 Hälso- och skönhetsprodukter|20000221 Mineraler & metaller|
20000222 Organisk kemi|20000223 Läkemedelsproduktion|20000224 Plaster och syntetiska kemikalier|
20000225 Informationsteknologi|20000226 Hårdvara|20000227 Datanätverk|20000228 Satellitteknik|
20000229 Datasäkerhet|20000230 Kretskort och datorkomponenter|20000231 Mjukvara|20000232 Telekomutrustning|
20000233 Telekomtjänster|20000234 Trådlös teknik|20000235 Fastighets- och byggnadsindustri|
20000236 Stadsbyggnad|20000237 Jordbruksfastigheter|20000238 Infrastrukturbyggnad|20000239 Husbyggnad|
20000240 Markpriser|20000241 Fastigheter|20000242 Renovering|20000243 Konsumentvaror|20000244 Drycker|
20000245 Kläder|20000246 Varuhus|20000247 E-handel|20000248 Mat|20000249 Lyxvaror|20000250 Postorder|
20000251 Förbrukningsvaror|20000252 Detaljhandel|20000253 Specialbutiker|20000254 Leksaker|
20000255 Grossister|20000256 Energi och naturtillgångar|20000257 Alternativ energi|20000258 Kol|
20000259 Diesel|20000260 Elproduktion och -distribution|20000261 Energiindustri|20000262 Fotogen|
20000263 Naturgas|20000265 Kärnkraft|20000266 Olja och gas, leverans|20000267 Olja och gas, utvinning|
20000268 Bensin|20000269 Avfallshantering och bekämpning av föroreningar|20000270 Färskvattenförsörjning|
20000271 Finans- och affärstjänster|20000272 Bokföring och revision|20000273 Auktionstjänster|
20000274 Banker|20000275 Konsulter|20000276 Bemanningsföretag|20000277 Begravningsfirmor|
20000278 Vårdgivare|20000279 Försäkringar|20000280 Ekonomisk rådgivning|20000281 Fastighetsskötsel|
20000282 Juridiska tjänster|20000283 Marknadsundersökningar|20000284 Marknadstrender|
20000285 Privatekonomi|20000286 Privatinkomster|20000287 Privata investeringar|20000288 Skönhetsindustri|
20000289 Tryckerier|20000290 Uthyrningsfirmor|20000291 Bud- och transporttjänster|20000292 Aktiemäklande|
20000293 Bröllopstjänster|20000294 Verkstadsindustri|20000295 Flyg- och rymdindustri|20000296 Bilindustri|
20000297 Försvarsindustri|20000298 Elutrustningar|20000299 Tunga maskiner|20000300 Komponenttillverkning|
20000301 Mätinstrumenttillverkning|20000302 Maskintillverkning|20000303 Varvsindustri|20000304 Medier|
20000305 Reklam|20000306 Förlagsindustrin|20000307 Filmindustrin|20000308 Musikindustrin|
20000309 Nyhetsbyråer|20000310 Dagstidningar och magasin|20000311 Internetbaserade medier|20000312 Pr|
20000313 Radioindustrin|20000314 Satellit- och kabelleverantörer|20000315 Tv-industrin|
20000316 Metaller och mineraler|20000317 Byggmaterial|20000318 Guld och värdefulla metaller|
20000319 Järn och stål|20000320 Gruvdrift|20000321 Icke-järnmetall|20000322 Processindustri|
20000323 Destillerier och bryggerier|20000324 Livsmedelsindustri|20000325 Inredning och möbler|
20000326 Papper|20000327 Gummi|20000328 Ej alkoholhaltig dryck|20000329 Kläder och textilier|
20000330 Tobak|20000331 Turistindustri|20000332 Casinon|20000333 Hotell och logi|
20000334 Sport- och fritidsprodukter|20000335 Restaurang och catering|20000336 Researrangörer|
20000337 Transport|20000338 Flygtransport|20000339 Pendling|20000340 Järnvägstransport|
20000341 Vägtransport|20000342 Trafik|20000343 Sjötransport|20000344 Ekonomi|20000345 Ekonomisk politik|
20000346 Makroekonomi|20000347 Obligationer|20000348 Budget och budgetarbete|20000349 Företag|
20000350 Centralbanker|20000351 Konsumenter|20000352 Konsumentförtroende|20000353 Konsumentfrågor|
20000354 Krediter och skulder|20000355 Valutor|20000356 Deflation|20000357 Ekonomisk tillväxt|
20000358 Ekonomiska indikatorer|20000359 Bruttonationalprodukt|20000360 Industriproduktion|
20000361 Lagerstatus|20000362 Produktivitet|20000363 Branschorganisationer|20000364 Tillväxtmarknad|
20000365 Arbetsmarknadsstatistik|20000366 Export|20000367 Statligt bistånd|20000368 Statsskuld|
20000369 Import|20000370 Inflation|20000371 Ränta|20000372 Internationella ekonomiska organisationer|
20000373 Internationell handel|20000374 Handelsavtal|20000375 Handelsbalans|20000376 Handelstvist|
20000377 Handelspolitik|20000378 Investeringar|20000379 Penningpolitik|20000380 Bolån|20000381 Fonder|
20000382 Marknadspriser|20000383 Recession|20000384 Tullavgifter|20000385 Marknader och börser|
20000386 Råvarumarknad|20000387 Energimarknad|20000388 Metallmarknad|20000389 Mjuk råvarumarknad|
20000390 Obligationsmarknad|20000391 Valutamarknad|20000392 Lånemarknad|20000393 Lån|20000394 Säkerheter|
20000395 Derivat|20000396 Aktier|20000398 Föräldraföreningar|20000399 Religiös utbildning|20000400 Skola|
20000401 Låg- och mellanstadium|20000402 Vidareutbildning|20000403 Vuxenutbildning|20000404 Gymnasium|
20000405 Högre utbildning|20000406 Högskola|20000407 Universitet|20000408 Högstadium|20000409 Förskola|
20000410 Uppfostran|20000411 Undervisning och lärande|20000412 Läroplan|20000413 Prov|
20000414 Antagningsprov|20000415 Elever|20000416 Lärare|20000418 Klimatförändringar|
20000419 Global uppvärmning|20000420 Naturvård|20000421 Energibesparing|
20000422 Nationalparker och naturreservat|20000423 Miljöpolitik|20000424 Föroreningar|
20000425 Luftföroreningar|20000426 Miljösanering|20000427 Farligt avfall|20000428 Avfall|
20000429 Vattenföroreningar|20000430 Naturresurser|20000431 Energiresurser|20000432 Landresurser|
20000433 Skogar|20000434 Berg|20000435 Befolkningstillväxt|20000436 Förnybar energi|20000437 Vatten|
20000438 Hav|20000439 Floder, älvar och åar|20000440 Våtmarker|20000441 Natur|20000442 Ekosystem|
20000443 Utrotningshotade arter|20000444 Invasiva arter|20000446 Sjukdomar och sjukdomstillstånd|
20000447 Cancer|20000448 Smittsamma sjukdomar|20000449 Epidemier|20000450 Pest|20000451 Virussjukdomar|
20000452 Aids|20000453 Retrovirus|20000454 Hjärt- och kärlsjukdomar|20000455 Åkommor|20000456 Kroppsskador|
20000457 Medicinska tillstånd|20000458 Psykisk ohälsa|20000459 Ätstörning|20000460 Fetma|
20000461 Vårdinrättningar|20000462 Sjukhus och kliniker|20000463 Hälsovårdsorganisationer|
20000464 Behandlingar|20000465 Diet|20000466 Kosttillskott|20000467 Mediciner|
20000468 Receptbelagda mediciner|20000469 Medicinska tester|20000470 Medicin|20000471 Örtmedicin|
20000472 Holistisk medicin|20000473 Kinesisk medicin|20000474 Västerländsk medicin|
20000475 Fysisk kondition|20000476 Förebyggande medicin|20000477 Vacciner|20000478 Terapi|
20000479 Hälso- och sjukvårdspolitik|20000480 Offentlig sjukvård|20000481 Medicaid|20000482 Medicare|
20000483 Sjukförsäkringar|20000484 Privat sjukvård|20000485 Vårdyrken|20000486 Medicinska hjälpmedel|
20000487 Medicinsk specialisering|20000488 Geriatrik|20000489 Gynekologi|20000490 Pediatrik|
20000491 Reproduktiv medicin|20000492 Sjukvårdspersonal|20000493 Icke-mänskliga sjukdomar|
20000494 Djursjukdomar|20000495 Växtsjukdomar|20000497 Prestationer|20000498 Utmärkelser och priser|
20000499 Rekord|20000500 Djur|20000501 Ceremonier|20000502 Människor|20000503 Mänsklig olycka|
20000504 Societeten|20000505 Kändisar|20000506 Kungligt|20000507 Växter|20000509 Anställning|
20000510 Lärlingar|20000511 Barnarbete|20000512 Arbetstagare|20000513 Arbetsgivare|20000514 Yrkesträning|
20000515 Kompetensutveckling|20000516 Omskolning|20000517 Yrken|20000518 Löner och förmåner|
20000519 Anställningsförmåner|20000520 Socialförsäkring|20000521 Arbetsrätt|20000522 Arbetsmiljöfrågor|
20000523 Arbetsmarknad|20000524 Anställningsförhållanden|20000525 Kollektivavtal|20000526 Friskvårdsavtal|
20000527 Löneavtal|20000528 Arbetstidsavtal|20000529 Arbetskonflikt|20000530 Strejk|20000531 Pensionstiden|
20000532 Pensions|20000533 Arbetslöshet|20000534 Uppsägningar|20000535 Arbetslöshetsersättning|
20000536 Fackföreningar|20000538 Fritid|20000539 Klubbar och föreningar|20000540 Spel|20000541 Brädspel|
20000542 Kortspel|20000543 Barnspel|20000544 Tärningsspel|20000545 Utomhusspel|20000546 Kryss och pyssel|
20000547 Brickspel|20000548 Datorspel|20000549 Spel och lotteri|20000550 Hobby|20000551 Semester|
20000552 Helgdagar|20000553 Nöjeslokal|20000554 Nöjesfält|20000555 Bar|20000556 Kafé|20000557 Nattklubb|
20000558 Restaurang|20000559 Sportanläggningar|20000560 Fritidsaktiviteter|20000561 Fiske|20000562 Jakt|
20000563 Resor|20000564 Turism|20000565 Livsstil|20000566 Bilar|20000567 Cyklar|20000568 Mat och dryck|
20000569 Ekologisk mat|20000570 Hem och trädgård|20000571 Motorcyklar|20000572 Trender|20000574 Val|
20000575 Medborgarinitiativ|20000576 Valsystem|20000577 Mellanstatliga val|20000578 Lokalval|
20000579 Nationella val|20000580 Politiska kampanjer|20000581 Kampanjbidrag|20000582 Politiska kandidater|
20000583 Primärval|20000584 Folkomröstning|20000585 Regionala val|20000586 Röstning|
20000587 Grundläggande rättigheter|20000588 Censur|20000590 Religionsfrihet|20000591 Tryckfrihet|
20000592 Mänskliga rättigheter|20000593 Regering och riksdag|20000594 Offentlig verksamhet|
20000595 Offentliganställda|20000596 Valda representanter|20000597 Författning|20000598 Försvar|
20000599 Väpnade styrkor|20000600 Militära veteraner|20000601 Försvarsmateriel|20000602 Vapenarsenal|
20000603 Säkerhetsåtgärder|20000604 Nationell säkerhet|20000605 Spioneri och underrättelseverksamhet|
20000606 Verkställande statsmakt|20000607 Statsbudget|20000608 Offentliga finanser|20000609 Departement|
20000610 Statsöverhuvud|20000611 Riksrättsförfarande|20000612 Lokala myndigheter|20000613 Ministrar|
20000614 Regeringen|20000615 Riksdagen|20000616 Andra kammaren|20000617 Första kammaren|
20000618 Regionala myndigheter|20000619 Medborgerlig säkerhet|20000620 Beskattning|
20000621 Regeringsförklaring|20000623 Förstatligande|20000624 Privatisering|20000625 Statligt ägda företag|
20000626 Inrikespolitik|20000627 Datasäkerhetspolicy|20000628 Bostadspolitik och stadsplanering|
20000629 Minoritetspolitik|20000630 Social välfärd|20000631 Persondatalagstiftning|
20000632 Vapenlagstiftning|20000633 Byggprojektering|20000634 Migrationspolitik|20000635 Kärnkraftspolitik|
20000636 Branschlagstiftning|20000637 Livsmedelspolitik|20000638 Internationella relationer|
20000639 Diplomati|20000640 Toppmöten|20000641 Fördrag|20000642 Ekonomiska sanktioner|20000643 Bistånd|
20000644 Internationella organisationer|20000645 Flyktingar|20000646 Icke-statliga organisationer|
20000647 Politiska kriser|20000648 Politiska dissidenter|20000649 Politiska processer|
20000650 Lobbyverksamhet|20000651 Politiska partier och rörelser|20000652 Politisk utveckling|
20000653 Politiska system|20000654 Demokrati|20000655 Diktatur|20000657 Religiös tro|20000658 Buddhism|
20000659 Kristendom|20000660 Ekumenik|20000661 Mormonism|20000662 Gammalkatolicism|
20000663 Ortodox kristendom|20000664 Protestantism|20000665 Anglikanism|20000666 Baptism|
20000667 Lutheranism|20000668 Mennoniter|20000669 Metodism|20000670 Reformert kristendom|
20000671 Katolicism|20000672 Konkordat|20000673 Konfucianism|20000674 Kulter och sekter|20000675 Frimureri|
20000676 Hinduism|20000677 Islam|20000678 Jainism|20000679 Judendom|20000680 Naturreligioner|
20000681 Zoroastrism|20000682 Scientologi|20000683 Shintoism|20000684 Sikhism|20000685 Daoism|
20000686 Moonrörelsen|20000687 Interreligiös dialog|20000688 Religiösa konflikter|
20000689 Religiösa händelser|20000690 Religiösa högtider|20000691 Jul|20000692 Påsk|20000693 Pingst|
20000694 Ramadan|20000695 Jom kippur|20000696 Religiösa ritualer|20000697 Religiösa byggnader|
20000698 Kyrkor|20000699 Moskeér|20000700 Synagogor|20000701 Tempel|20000702 Religiösa institutioner|
20000703 Religiösa ledare|20000704 Påven|20000705 Religiösa texter|20000706 Bibeln|20000707 Koranen|
20000708 Toran|20000710 Biomedicin|20000711 Bioteknologi|20000712 Tandvård|20000713 Farmakologi|
20000714 Veterinärmedicin|20000715 Matematik|20000716 Maskinteknik|20000717 Naturvetenskap|
20000718 Astronomi|20000719 Biologi|20000720 Botanik|20000721 Genetik|20000722 Paleontologi|
20000723 Fysiologi|20000724 Zoologi|20000725 Kemi|20000726 Kosmologi|20000727 Geologi|20000728 Hortikultur|
20000729 Oceanografi|20000730 Meteorologi|20000731 Fysik|20000732 Elektromagnetism|20000733 Kärnfysik|
20000734 Partikelfysik|20000735 Vetenskaplig forskning|20000736 Upptäckter och uppfinningar|
20000737 Medicinsk forskning|20000738 Vetenskaplig expedition|20000739 Rymdforskning|
20000740 Vetenskaplig avhandling|20000741 Forskningsinstitutioner|20000742 Samhällsvetenskap|
20000743 Antropologi|20000744 Arkeologi|20000745 Ekonomivetenskap|20000746 Geografi|20000747 Historia|
20000748 Informationsvetenskap|20000749 Juridik|20000750 Lingvistik|20000751 Filosofi|
20000752 Statsvetenskap|20000753 Psykologi|20000754 Sociologi|20000755 Vetenskaplig standard|
20000756 Teknik och ingenjörskonst|20000757 Flyg- och rymdteknik|20000758 Raketteknik|
20000759 Jordbruksteknik|20000760 Väg- och vattenbyggnadsteknik|20000761 Elektronik|
20000762 Identifieringsteknik|20000763 IT/datavetenskap|20000764 Materialvetenskap|20000765 Mikrovetenskap|
20000766 Nanoteknologi|20000768 Gemenskaper|20000769 Socialt nätverkande|20000770 Demografi|
20000771 Immigration|20000772 Emigranter|20000773 Illegala immigranter|20000774 Folk och folkräkning|
20000775 Diskriminering|20000776 Åldersdiskriminering|20000777 Rasism|20000778 Religiös diskriminering|
20000779 Könsdiskriminering|20000780 Familjefrågor|20000781 Adoption|20000782 Uppvaktning|
20000783 Skilsmässor|20000784 Familjeplanering|20000785 Abort|20000786 Bröllop|20000787 Föräldrar|
20000788 Mänskligheten|20000789 Vuxna|20000790 Barn|20000791 Handikapp|20000792 HBTQ|20000793 Kön|
20000794 Spädbarn|20000795 Minoriteter|20000796 Kärnkraftsmotståndare|20000797 Pensionärer|
20000798 Tonåringar|20000799 Social situation|20000800 Hemlöshet|20000801 Fattigdom|
20000802 Sociala problem|20000803 Kränkande beteende|20000804 Beroenden|20000805 Ungdomsbrottslighet|
20000806 Prostitution|20000807 Slaveri|20000808 Sociala värderingar|20000809 Korrupta metoder|
20000810 Livets slutskede|20000811 Dödshjälp|20000812 Assisterat självmord|20000813 Självmord|
20000814 Etik|20000815 Pornografi|20000816 Sexuellt beteende|20000817 Socialhjälp|20000818 Välgörenhet|
20000819 Långvård|20000820 Socialtjänst|20000822 Tävlingsidrott|20000823 Amerikansk fotboll|
20000824 Bågskytte|20000825 Armborstskytte|20000826 Långbågeskytte|20000827 Friidrott|
20000828 Terränglöpning|20000829 Tiokamp|20000830 Diskus|20000831 Slägga|20000832 Sjukamp|
20000833 Höjdhopp|20000834 Häcklöpning|20000835 Spjutkastning|20000836 Långdistanslöpning|
20000837 Längdhopp|20000838 Medeldistanslöpning|20000839 Femkamp|20000840 Stavhopp|20000841 Gång|
20000842 Stafett|20000843 Kulstötning|20000844 Sprintdistanser|20000845 Tresteg|
20000846 Australisk fotboll|20000847 Badminton|20000848 Bandy|20000849 Baseboll|
20000850 Baseboll med gummiboll|20000851 Basket|20000852 Skidskytte|20000853 Biljard|20000854 Bob|
20000855 Boule|20000856 Boxning|20000857 Bantamvikt, (Boxning)|20000858 Cruiservikt, (Boxning)|
20000859 Fjädervikt, (Boxning)|20000860 Flugvikt, (Boxning)|20000861 Tungvikt, (Boxning)|
20000862 Lätt flugvikt, (Boxning)|20000863 Lätt tungvikt, (Boxning)|20000864 Lätt mellanvikt, (Boxning)|
20000865 Lätt weltervikt, (Boxning)|20000866 Lättvikt, (Boxning)|20000867 Mellanvikt, (Boxning)|
20000868 Minivikt, (Boxning)|20000869 Tung bantamvikt, (Boxning)|20000870 Tung fjädervikt, (Boxning)|
20000871 Tung flugvikt, (Boxning)|20000872 Supertungvikt, (Boxning)|20000873 Tung mellanvikt, (Boxning)|
20000874 Weltervikt, (Boxning)|20000875 Tjurfäktning|20000876 Kanadensisk fotboll|
20000877 Kanot (kanadensare)|20000878 C1|20000879 C2|20000880 C4|20000881 Kanotsegling|
20000882 Pontonering|20000883 Casting|20000884 Klättring|20000885 Isklättring|20000886 Bergsklättring|
20000887 Sportklättring|20000888 Cricket|20000889 Krocket|20000890 Curling|20000891 Isstock|20000892 Cykel|
20000893 Konstcykling|20000894 Hinderbana|20000895 BMX|20000896 Cykelboll|20000897 Sprint|
20000898 Cykelcross|20000899 Förföljelselopp, individuellt|20000900 Termpolopp|20000901 Keirin|
20000902 Madison|20000903 Mountainbike|20000904 Poängrace|20000905 Landsvägscykling|20000906 Etapplopp|
20000907 Lagsprint|20000908 Förföljelselopp, lag|20000909 Lagtempolopp|20000910 Bancykel|
20000911 Danssport|20000912 Dart|20000913 Simhopp|20000914 Höga hopp|20000915 Svikthopp|20000916 Synkro|
20000917 Dyksport|20000918 Undervattenssport|20000919 Hundsport|20000920 Hundkapplöpning|
20000921 Draghundsport|20000922 Duathlon|20000923 Ridsport|20000924 Terrängritt|20000925 Dressyr|
20000926 Hästhoppning|20000927 Fälttävlan|20000928 Sportkörning|20000929 Fäktning|20000930 Värja|
20000931 Florett|20000932 Sabel|20000933 Landhockey|20000934 Konståkning|20000935 Isdans|20000936 Fistboll|
20000937 Innebandy|20000938 Frisbee|20000939 Gaelisk fotboll|20000940 Golf|20000941 Bangolf|
20000942 Gymnastik|20000943 Boll|20000944 Bom|20000945 Käglor|20000946 Fristående|20000947 Tunnband|
20000948 Räck|20000949 Barr, herrar|20000950 Bygelhäst|20000951 Rytmisk sportgymnastik|20000952 Band|
20000953 Ringar|20000954 Rep|20000955 Trampolin|20000956 Barr, damer|20000957 Hopp|20000958 Handboll|
20000959 Hornussen|20000960 Galopp|20000961 Flat racing|20000962 Trav|20000963 Steeplechase|
20000964 Hurling|20000965 Ishockey|20000966 Kälkhockey|20000967 Inlines|20000968 Pelota|20000969 Judo|
20000970 Extra lättvikt, (Judo)|20000971 Halv tungvikt, (Judo)|20000972 Halv lättvikt, (Judo)|
20000973 Halv mellanvikt, (Judo)|20000974 Tungvikt, (Judo)|20000975 Lättvikt, (Judo)|20000976 Mellanvikt|
20000977 Jukendo|20000978 Kabaddi|20000979 Kanot (kajak)|20000980 K1|20000981 K2|20000982 K4|
20000983 Karate|20000984 Kendo|20000985 Japanskt bågskytte|20000986 Lacrosse|20000987 Rodel|
20000988 Maraton|20000989 Modern femkamp|20000990 Båtsport|20000991 Motorsport|20000992 Endurance|
20000993 F3000|20000994 F1|20000995 Indy|20000996 Rallycross|20000997 Rally|20000998 MC-sport|
20000999 Endurance, mc|20001000 Enduro|20001001 Grasstrack|20001002 Motorcykelpolo|20001003 Motocross|
20001004 Roadracing|20001005 Motorcykelrally|20001006 Sidvagn|20001007 Speedway|20001008 Trial|
20001009 Naginata|20001010 Nätboll|20001011 Orientering|20001012 Skidorientering|
20001013 Fallskärmshoppning|20001014 Hästpolo|20001015 Pool|20001016 Båtracing|20001017 Rodeo|
20001018 Sadellös inridning av hästar|20001019 Barrel racing|20001020 Tjurridning|20001021 Steer wrestling|
20001022 Lasso (kalvar)|20001023 Lasso (getter)|20001024 Inridning (med sadel) av hästar|
20001025 Inlinehockey|20001026 Rodd|20001027 Fyra med styrman|20001028 Tvåa med styrman|
20001029 Fyra utan styrman|20001030 Tvåa utan styrman|20001031 Dubbelsculler|20001032 Åttamanna|
20001033 Fyrsculler|20001034 Singelsculler|20001035 Rugby League|20001036 Rugby Union|
20001037 Sjumannarugby|20001038 Segling|20001039 Katamaran och trimaran|20001040 Jolle|20001041 Kölbåt|
20001042 Regatta|20001043 Havskappsegling|20001044 Världsomsegling|20001045 Ensamsegling|
20001046 Ensamsegling jorden runt|20001047 Sepak takraw|20001048 Shinty|20001049 Sportskytte|
20001050 Pistol|20001051 Gevär|20001052 Running target|20001053 Hagelgevär|20001054 Lerduveskytte|
20001055 Skeleton|20001056 Skidor|20001057 Alpint|20001058 Freestyle|20001059 Grässkidåkning|
20001060 Längdåkning, nordisk|20001061 Backhoppning|20001062 Sky diving|20001063 Snooker|
20001064 Snowboard|20001065 Fotboll|20001066 Softboll|20001067 Skridsko|20001068 Squash|
20001069 Sumobrottning|20001070 Surfing|20001071 Simning|20001072 Ryggsim|20001073 Bröstsim|
20001074 Fjärilssim|20001075 Frisim|20001076 Medley|20001077 Öppet vatten|20001078 Kappsim, fritt|
20001079 Kappsim, medley|20001080 Kort bana|20001081 Fria programmet|20001082 Tekniska programmet|
20001083 Bordtennis|20001084 Taekwondo|20001085 Tennis|20001086 Bowling|20001087 Triathlon|
20001088 Dragkamp|20001089 Volleyboll|20001090 Beachvolleyboll|20001091 Vattenpolo|20001092 Vattenskidor|
20001093 Tyngdlyftning|20001094 Stöt|20001095 Styrkelyft|20001096 Ryck|20001097 Windsurfing|
20001098 Brottning|20001099 Fristil|20001100 Grekisk-romersk stil|20001101 Schwingen|20001102 Wushu|
20001103 Idrottslig bestraffning|20001104 Idrottsmedicin|20001105 Dopning|20001106 Dopningskontroll|
20001107 Tillåtna läkemedel|20001108 Idrottshändelse|20001109 Kontinentala mästerskap|
20001110 Kontinental cup|20001111 Kontinentala spel|20001112 Internationella mästerskap|
20001113 Internationella cuper|20001114 Internationella spel|20001115 Nationella mästerskap|
20001116 Nationell cup|20001117 Nationella spel|20001118 Distriktsmästerskap|20001119 Distriktscup|
20001120 Distriktstävlingar|20001121 Världsmästerskap|20001122 Världscup|20001123 World Games|
20001124 Sportindustri|20001125 Idrottsorganisationer|20001126 Idrottsarenor|20001128 Väderprognos|
20001129 Väderfenomen|20001130 Väderstatistik|20001131 Vädervarning|20001132 Kulturpolitik|
20001133 Musikal|20001134 Operett|20001135 Konstutställning|20001136 Mässor|20001137 Aktieråd|
20001138 Köpråd|20001139 Råd att behålla|20001140 Säljråd|20001141 Aktierusning|
20001142 Klättring och vandring|20001143 Fester|20001144 Civilsamhälleligt arbete|20001145 Värnplikt|
20001146 Integrationspolitik|20001147 Idrottspolitik|20001148 Transfermarknad|20001149 Längdåkning|
20001150 Nordisk kombination|20001151 Shorttrack|20001152 Artistisk gymnastik|20001153 Telemark|
20001154 Schack|20001155 Rullskridskosport|20001156 Skateboard|20001157 Kampsport|20001158 Entreprenörskap|
20001159 Offentlig upphandling|20001160 Hantverk|20001161 Internet of Things|20001162 Kapitalförvaltare|
20001163 Kundvård|20001164 Betalningstjänster|20001165 Kapitalvaror|20001166 Järnvägsindustrin|
20001167 Medicinsk utrustning|20001168 Husdjursprodukter och -tjänster|20001169 E-cigaretter|
20001170 Logistik|20001171 Delningsekonomi|20001172 Små och medelstora företag|
20001173 Tillsynsmyndigheter|20001174 Regionalpolitik|20001175 Konstsim|20001176 Rugby|
20001177 Olympiska spel|20001178 Paralympics|20001179 Serie|20001180 Dramatisk teater|20001181 Festivaler|
20001182 Sociala medier|20001183 Esport|20001184 Hip Hop|20001185 R&B|20001186 Metal|20001187 Dansband|
20001188 Elektronisk dansmusik (EDM)|20001189 Barnmusik|20001190 Stand up comedy|20001191 Revy|
20001192 Influencers|20001194 Bokföringsbrott|20001195 Skattebrott|20001196 Trafikbrott|
20001197 Förvaltningsrätt|20001198 Rättspsykiatrisk vård|20001199 Villkorlig dom|
20001200 Nedlagd förundersökning|20001201 Viltolycka|20001202 Skogsbrand|20001203 Textil|20001204 Träsnide|
20001205 Smide|20001206 Egenföretagande|20001207 Biobränsle|20001208 Geotermisk energi|20001209 Solenergi|
20001210 Vattenkraft|20001211 Vindkraft|20001213 Kommunal skola|20001214 Privatskola|20001215 Friskola|
20001216 Yrkesutbildning|20001217 Betyg|20001218 Pandemi|20001219 Missbruksvård|20001220 Allmänmedicin|
20001221 Akutsjukvård|20001222 Ortopedi|20001223 Onkologi|20001224 Röntgen|20001225 Ögonvård|
20001226 Kirurgi|20001227 Psykiatri|20001229 Primärvård|20001232 Äldrevård|20001233 Namngivning|
20001234 Examen & student|20001235 Begravning|20001237 Jubileum|20001238 Födelsedag|
20001239 Motion & hälsa|20001240 Styrketräning|20001241 Ridning
`;
