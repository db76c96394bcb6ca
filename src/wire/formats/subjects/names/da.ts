/** Danish names of IPTC Media Topics. Source and form as in `media-topic-names.ts`. */
export const NAMES = `
01000000 kunst, kultur, underholdning og medier|02000000 kriminalitet, lov og retfærdighed|
03000000 katastrofe, ulykke og nødsituation|04000000 økonomi, erhvervsliv og finans|05000000 uddannelse|
06000000 miljø og natur|07000000 sundhed|08000000 folk og fæ|09000000 arbejde|10000000 livsstil og fritid|
11000000 politik|12000000 religion og tro|13000000 videnskab og teknologi|14000000 samfund|15000000 sport|
16000000 konflikt, krig og fred|17000000 vejr|20000002 kunst og underholdning|20000003 animation|
20000004 tegneserie|20000005 film|20000006 filmfestival|20000007 dans|20000008 ballet|
20000009 moderne dans|20000010 traditionel dans|20000011 mode|20000012 smykke|20000013 litteratur|
20000014 drama (litteratur)|20000015 fiktion|20000016 non-fiktion|20000017 poesi|20000018 musik|
20000019 musikinstrument|20000020 musikalsk optræden|20000021 musikgenre|20000022 klassisk musik|
20000023 countrymusik|20000024 folkemusik|20000025 jazzmusik|20000026 popmusik|20000027 rockmusik|
20000028 opera|20000029 teater|20000030 musikteater|20000031 visuel kunst|20000032 arkitektur|
20000033 design (visuel kunst)|20000034 tegning|20000035 maleri|20000036 fotografi|20000037 skulptur|
20000038 kultur|20000039 kulturhistorie|20000040 skik og tradition|20000041 festlig begivenhed (kultur)|
20000042 sprog|20000043 bibliotek og museum|20000044 monument og kulturarv|20000045 massemedie|
20000046 nyhedsmedie|20000047 avis|20000048 online medie|20000049 tidssskrift og magasin|20000050 radio|
20000051 tv|20000053 terrorhandling|20000054 bioterrorisme|20000055 bombning|20000056 væbnet konflikt|
20000057 guerillaaktivitet|20000058 international militær indgriben|20000059 fredsbevarende styrke|
20000060 militær besættelse|20000061 savnet i kamp|20000062 krig|20000063 borgerkrig|
20000064 krigsforbrydelse|20000065 civil urolighed|20000066 demonstration|20000067 oprør|
20000068 revolution|20000069 optøjer|20000070 statskup|20000071 massakre|20000072 folkedrab|
20000073 fredsproces|20000074 fredsmægler|20000075 fredsplan|20000076 fredsforhandling|
20000077 genopbygning efter krig|20000078 nedrustning|20000079 ammunitionsrydning|20000080 krigsfange|
20000082 forbrydelse|20000083 forsætlig brandstiftelse|20000084 overfald|20000085 seksualforbrydelse|
20000086 cyberkriminalitet|20000087 økonomisk kriminalitet|20000088 konkurrencekriminalitet|
20000089 kontraktbrud|20000090 underslæb|20000091 insiderhandel|20000092 konkurrencebegrænsning|
20000093 korruption|20000094 bestikkelse|20000095 narkokriminalitet|20000096 narkosmugling|
20000097 bedrageri|20000098 kapring|20000099 drab|20000100 kidnapning|20000101 organiseret kriminalitet|
20000102 bandekriminalitet|20000103 terrorisme|20000104 tyveri|20000105 krigskriminalitet|
20000106 retsvæsen|20000107 domstol|20000108 appel (domstol)|20000109 domstolsadministration|
20000110 dommer|20000111 straffesag|20000112 Forberedende retsmøde|20000113 tiltalt|20000114 civilretssag|
20000115 vidne|20000116 udenretslig procedure|20000117 voldgift|20000118 retsforfølgelse|
20000119 retfærdighed|20000120 borgerrettighed|20000121 lov|20000122 civilret|20000123 konkurrenceregel|
20000124 regulering|20000125 straffelov|20000126 international lov|20000127 udlevering|
20000128 international domstol|20000129 retshåndhævelse|20000130 anholdelse|
20000131 efterforskning (kriminel)|20000132 savnet person|20000133 politi|20000134 straf (kriminel)|
20000135 dødsstraf|20000136 bøde|20000137 fængsel|20000139 ulykke og nødsituation|
20000140 eksplosionsulykke og -hændelse|20000141 arbejdsulykke|20000142 atomulykke|
20000143 transportulykke|20000144 luft- og rumfartsulykke|20000145 søfartsulykke|20000146 jernbaneulykke|
20000147 trafikulykke|20000148 katastrofe|20000149 hungersnød|20000150 ild|20000151 naturkatastrofe|
20000152 tørke|20000153 jordskælv|20000154 oversvømmelse|20000155 jordskred|20000156 lavine|
20000157 meteorologisk katastrofe|20000158 storm|20000159 vulkanudbrud|20000160 nødsituation|
20000161 konstruktionsulykke|20000162 transporthændelse|20000163 luft- og rumfartshændelse|
20000164 maritim hændelse|20000165 jernbanehændelse|20000166 vejnetshændelse|
20000167 beredskabsplanlægning|20000168 beredskabsindsats|20000170 virksomhedsinformation|
20000171 virksomhedsfinansiering|20000172 virksomhedsrevision|20000173 aktieanalyse|20000174 konkurs|
20000175 tilbagekøb|20000176 kreditvurdering|20000177 udbyttebekendtgørelse|
20000178 finansielle resultater|20000179 indtjeningsforventninger|20000180 virksomhedsregnskab|
20000181 generalforsamlingsdokumenter|20000182 økonomisk nødstedt virksomhed|20000183 emission|
20000184 restrukturering og rekapitalisering|20000185 aktionær|20000186 aktiebegivenhed|
20000187 børsnotering|20000188 HR (menneskelige ressourcer)|20000189 nedskæringer|20000190 ledelse|
20000191 aktieoption|20000192 strategi og markedsføring|
20000193 ordinær og ekstraordinær generalforsamling|20000194 årsrapport|20000195 bestyrelse|
20000196 forretningsaftale|20000197 spin-off virksomhed|20000198 økonomisk globalisering|
20000199 virksomhedsledelse|20000200 joint venture|20000201 finansielt gearet opkøb|20000202 licensaftale|
20000203 ledelsesopkøb|20000204 fusion eller opkøb|20000205 nyt produkt eller service|
20000206 patent, ophavsret og varemærke|20000207 produkttilbagekaldelse|20000208 forskning og udvikling|
20000209 økonomisk sektor|20000210 landbrug|20000211 akvakultur|20000212 agerlandbrug|
20000213 fiskeindustri|20000214 skovbrug og træ|20000215 husdyrbrug|20000216 vinavl|20000217 kemikalie|
20000218 bioteknologisk virksomhed|20000219 gødning|20000220 sundhed og skønhedsprodukter|
20000221 uorganisk kemi|20000222 organisk kemi|20000223 medicinalvirksomhed|
20000224 plast og syntetisk kemikalie|20000225 informationsteknologi|20000226 hardware|
20000227 datanetværk|20000228 satellitteknologi|20000229 datasikkerhed|
20000230 halvleder og aktiv komponent|20000231 software og apps|20000232 telekommunikationsudstyr|
20000233 telekommunikationstjeneste|20000234 trådløs teknologi|20000235 byggeri og ejendom|
20000236 bygningskonstruktion|20000237 landbrugsejendom|20000238 anlægsbyggeri|20000239 boligbyggeri|
20000240 jordpris|20000241 fast ejendom|20000242 renovering|20000243 forbrugsvare|20000244 drikkevare|
20000245 tøj|20000246 stormagasin|20000247 e-handel|20000248 mad|20000249 luksusvare|20000250 postordre|
20000251 Ikke-varigt forbrugsgode|20000252 detailhandel|20000253 specialbutik|20000254 legetøj|
20000255 engrossalg|20000256 energi og ressourcer|20000257 alternativ energi|20000258 kul|
20000259 dieselbrændstof|20000260 elproduktion og distribution|20000261 energiindustri|
20000262 petroleum og paraffin|20000263 naturgas|20000265 atomkraft|
20000266 olie og gas - nedstrømsaktivitet|20000267 olie og gas - opstrømsaktivitet|20000268 benzin|
20000269 affaldshåndtering og forureningskontrol|20000270 vandforsyning|20000271 finans- og servicesektor|
20000272 bogføring og revision|20000273 auktion|20000274 bank|20000275 konsulenttjeneste|
20000276 arbejdsformidling|20000277 bedemandsforretning og krematorium|20000278 privat sundhedsforsikring|
20000279 forsikring|20000280 investeringsrådgivning|20000281 rengøring|20000282 juridisk tjeneste|
20000283 markedsundersøgelse|20000284 markedsudvikling|20000285 privatøkonomi|20000286 personlig indkomst|
20000287 personlig investering|20000288 skønhedspleje|20000289 trykning og salgsfremstød|
20000290 udlejningsfirma|20000291 kurer- og transporttjeneste|20000292 børsmægling|
20000293 bryllupsservice|20000294 fremstilling og teknik|20000295 fly- og rumfartsindustri|
20000296 bilindustri|20000297 forsvarsudstyr|20000298 elektrisk udstyr|20000299 sværindustri|
20000300 industriel komponent|20000301 instrumentteknik|20000302 maskinfremstilling|20000303 skibsbyggeri|
20000304 medie|20000305 reklame|20000306 bogbranche|20000307 filmbranche|20000308 musikbranche|
20000309 nyhedsbureau|20000310 avis og magasin|20000311 online medie (kommercielle)|20000312 PR|
20000313 radiobranche|20000314 satellit- og kabeltjeneste|20000315 tv-branche|20000316 metal og mineral|
20000317 byggematerialer|20000318 guld og dyrebart materiale|20000319 jern og stål|20000320 minedrift|
20000321 ikke-jernholdigt metal|20000322 procesindustri|20000323 destilleri og bryggeri|
20000324 fødevareindustri|20000325 møbler og indretning|20000326 papir og emballage|20000327 gummiprodukt|
20000328 læskedrik|20000329 tekstil og tøj|20000330 tobak|20000331 turisme og fritid|
20000332 gambling og spil|20000333 hotel og indkvartering|20000334 sports- og fritidsprodukt|
20000335 restaurant og catering|20000336 rejsearrangør|20000337 transport|20000338 lufttransport|
20000339 pendling|20000340 jernbanetransport|20000341 vejtransport|20000342 trafik|
20000343 vandvej og søtransport|20000344 økonomi|20000345 økonomisk politik|20000346 makroøkonomi|
20000347 obligation|20000348 budget og budgettering|20000349 erhvervsliv|20000350 centralbank|
20000351 forbruger|20000352 forbrugertillid|20000353 forbrugerrettigheder|20000354 kredit og gæld|
20000355 valutakurs|20000356 deflation|20000357 økonomisk vækst|20000358 økonomisk indikator|
20000359 bruttonationalprodukt (bnp)|20000360 industriproduktion|20000361 lagerbeholdning|
20000362 produktivitet|20000363 økonomisk interesseorganisation|20000364 vækstøkonomier|
20000365 beskæftigelsesstatistik|20000366 eksport|20000367 udviklingsbistand|20000368 statsgæld|
20000369 import|20000370 inflation|20000371 rentesats|20000372 international økonomisk organisation|
20000373 international handel|20000374 handelsaftale|20000375 handelsbalance|20000376 handelstvist|
20000377 handelspolitik|20000378 investering|20000379 pengepolitik|20000380 boliglån og realkredit|
20000381 fond|20000382 markedspris|20000383 recession|20000384 toldafgift|20000385 marked og børsvæsen|
20000386 råvarebørs|20000387 energibørs|20000388 metalbørs|20000389 børs for bløde råvarer|
20000390 gældsmarked|20000391 valutamarked|20000392 lånemarked|20000393 lån|20000394 værdipapir|
20000395 derivater|20000396 aktie|20000398 forældrebestyrelse|20000399 religiøs undervisning|
20000400 skole|20000401 grundskole|20000402 videreuddannelse|20000403 voksenuddannelse|20000404 gymnasium|
20000405 videregående uddannelse|20000406 college|20000407 universitet|20000408 mellemskole|
20000409 børnehaveklasse/0. klasse|20000410 opdragelse|20000411 undervisning og læring|20000412 pensum|
20000413 eksamen|20000414 optagelsesprøve|20000415 elev/studerende|20000416 lærer|20000418 klimaforandring|
20000419 global opvarmning|20000420 naturbevaring|20000421 energibesparelse|20000422 naturpark og reservat|
20000423 miljøpolitik|20000424 forurening|20000425 luftforurening|20000426 miljøoprensning|
20000427 farligt affald|20000428 affald og genanvendelse|20000429 vandforurening|20000430 naturressource|
20000431 energiressource|20000432 jordressource|20000433 skov|20000434 bjerg|20000435 befolkningstilvækst|
20000436 vedvarende energi|20000437 vand|20000438 have|20000439 flod og å|20000440 vådområde|
20000441 natur|20000442 økosystem|20000443 truet art|20000444 invasiv art|
20000446 sygdom og sygdomstilstand|20000447 kræft|20000448 smitsom sygdom|20000449 epidemi|
20000450 pest (sygdom)|20000451 virussygdom|20000452 aids|20000453 retrovirus|20000454 hjertekarsygdomme|
20000455 øvrig sygdom|20000456 fysisk skade|20000457 medicinsk tilstand|
20000458 psykisk og adfærdsmæssig lidelse|20000459 spiseforstyrrelse|20000460 fedme|
20000461 sundhedsfacilitet|20000462 hospital|20000463 sundhedsorganisation|20000464 sundhedsbehandling|
20000465 diæt|20000466 kosttilskud|20000467 medicinsk lægemiddel|20000468 receptpligtig medicin|
20000469 medicinsk kontrol og prøve|20000470 medicin|20000471 urtemedicin|20000472 holistisk medicin|
20000473 traditionel kinesisk medicin|20000474 vestlig medicin|20000475 fysisk kondition|
20000476 forebyggende medicin|20000477 vaccine|20000478 terapi|20000479 sundhedspolitik|
20000480 offentlig sygesikring|20000481 sygehjælp|20000482 sundhedsforsikring|20000483 privat sygesikring|
20000484 privat sundhedspleje|20000485 sundhedspersonale|20000486 medicinske støttefunktioner|
20000487 medicinsk specialisering|20000488 geriatrisk medicin|20000489 obstetrik/gynækologi|
20000490 pædiatri|20000491 reproduktiv medicin|20000492 medicinsk personale|
20000493 ikke-menneskelig sygdom|20000494 dyresygdom|20000495 plantesygdom|20000497 præstation|
20000498 pris og præmie|20000499 rekord|20000500 dyr|20000501 ceremoni|20000502 personhistorie|
20000503 menneskeligt uheld|20000504 overklasse|20000505 berømthed|20000506 kongelige og kejserlige|
20000507 plante|20000509 ansættelse|20000510 lærling|20000511 børne- og ungearbejde|20000512 medarbejder|
20000513 arbejdsgiver|20000514 jobtræning|20000515 efteruddannelse|20000516 omskoling|
20000517 profession og faglighed|20000518 løn og goder|20000519 medarbejderfordel|20000520 social sikring|
20000521 ansættelseslovgivning|20000522 sundhed og sikkerhed på arbejdspladsen|20000523 arbejdsmarked|
20000524 overenskomst|20000525 kollektiv aftale|20000526 kontraktligt problem - sundhedspleje|
20000527 aftalebrud - løn|20000528 kontraktligt problem - arbejdsregel|20000529 arbejdskonflikt|
20000530 strejke og lockout|20000531 pensionering|20000532 pension|20000533 arbejdsløshed|
20000534 afskedigelse|20000535 arbejdsløshedsunderstøttelse|20000536 fagforening|20000538 fritid|
20000539 klub og forening|20000540 spil|20000541 brætspil|20000542 kortspil|20000543 børnespil|
20000544 terningspil|20000545 undendørsspil|20000546 kryds og gåder|20000547 brikspil|
20000548 video- og computerspil|20000549 spil og lotteri|20000550 hobby|20000551 ferie|20000552 helligdag|
20000553 underholdningssted|20000554 forlystelsespark|20000555 bar|20000556 cafe|20000557 natklub|
20000558 restaurant|20000559 sportsfacilitet|20000560 fritidsaktivitet|20000561 lystfiskeri|20000562 jagt|
20000563 rejse|20000564 turisme|20000565 livsstil|20000566 bilentusiasme|20000567 cykelentusiasme|
20000568 interesse for mad|20000569 økologisk fødevare|20000570 hus og hjem|20000571 motorcykelentusiasme|
20000572 trends|20000574 valg|20000575 borgerforslag|20000576 valgsystem|20000577 mellemstatsligt valg|
20000578 lokalvalg|20000579 nationalt valg|20000580 politisk kampagne|20000581 kampagnefinansiering|
20000582 politisk kandidat|20000583 primærvalg|20000584 folkeafstemning|20000585 regionalvalg|
20000586 afstemning|20000587 grundlæggende rettighed|20000588 censur|20000590 religionsfrihed|
20000591 pressefrihed|20000592 menneskerettighed|20000593 regering og Folketing|
20000594 offentlig forvaltning|20000595 offentligt ansat|20000596 offentlig embedsmand|20000597 grundlov|
20000598 forsvar|20000599 væbnet styrke|20000600 veterananliggende|20000601 militært udstyr|20000602 våben|
20000603 sikkerhedstiltag (forsvar)|20000604 national sikkerhed|
20000605 spionage- og efterretningsaktivitet|20000606 udøvende (regering)|20000607 finanslov|
20000608 offentlige finanser|20000609 ministerium|20000610 statsoverhoved|20000611 rigsretssag|
20000612 kommune|20000613 minister (regering)|20000614 national regering|20000615 Folketing og parlament|
20000616 nedre hus (parlament)|20000617 øverste hus (parlament)|20000618 region|
20000619 borgeres sikkerhed|20000620 skattepolitik|20000621 regeringspolitik|20000623 nationalisering|
20000624 privatisering|20000625 statsejet virksomhed|20000626 indenrigspolitik|
20000627 IT-sikkerhedspolitik|20000628 bolig- og byplanlægningspolitik|20000629 politik for indfødte|
20000630 pensions- og velfærdspolitik|20000631 politik for personlig dataindsamling|
20000632 våbenlovgivning|20000633 bygge- og anlægshøring|20000634 migration|20000635 atompolitik|
20000636 regulering af industri|20000637 fødevarepolitik|20000638 international forbindelse|
20000639 diplomati|20000640 topmøde|20000641 traktat|20000642 økonomisk sanktion|
20000643 udviklingsbistand|20000644 international organisation|20000645 flygtning og internt fordrevet|
20000646 NGO|20000647 politisk krise|20000648 politisk uoverensstemmelse|20000649 politisk proces|
20000650 lobbyvirksomhed|20000651 politisk parti og bevægelse|20000652 politisk udvikling|
20000653 politisk system|20000654 demokrati|20000655 diktatur|20000657 religiøs overbevisning|
20000658 buddhisme|20000659 kristendom/folkekirke|20000660 økumeni|20000661 mormon|20000662 gammelkatolik|
20000663 ortodoks|20000664 protestant|20000665 anglikansk|20000666 baptist|20000667 luthersk|
20000668 mennonit|20000669 methodist|20000670 reformert|20000671 romersk-katolsk|20000672 konkordat|
20000673 konfucianisme|20000674 kult og sekt|20000675 frimureri|20000676 hinduisme|20000677 islam|
20000678 jainisme|20000679 jødedom|20000680 naturreligion|20000681 zoroastrianisme|20000682 Scientology|
20000683 shintoisme|20000684 sikhisme|20000685 taoisme|20000686 Moon-bevægelsen|
20000687 interreligiøs dialog|20000688 religiøs konflikt|20000689 religiøs begivenhed|
20000690 religiøs helligdag og fest|20000691 jul|20000692 påske|20000693 pinse|20000694 ramadan|
20000695 yom kippur|20000696 religiøst ritual|20000697 religiøs facilitet|20000698 kirke|20000699 moské|
20000700 synagoge|20000701 tempel|20000702 stat og religion|20000703 religiøs leder|20000704 pave|
20000705 religiøs tekst|20000706 Bibel|20000707 Koran|20000708 Tora|20000710 biomedicinsk videnskab|
20000711 bioteknologi|20000712 tandpleje|20000713 farmakologi|20000714 veterinærmedicin|20000715 matematik|
20000716 maskiningeniør|20000717 naturvidenskab|20000718 astronomi|20000719 biologi|20000720 botanik|
20000721 genetik|20000722 palæontologi|20000723 fysiologi|20000724 zoologi|20000725 kemi|
20000726 kosmologi|20000727 geologi|20000728 havebrug|20000729 marinevidenskab|20000730 meteorologi|
20000731 fysik|20000732 elektromagnetisme|20000733 atomfysik|20000734 partikelfysik|
20000735 videnskabelig undersøgelse|20000736 videnskabelig innovation|20000737 medicinsk forskning|
20000738 videnskabelig ekspedition|20000739 rumfart|20000740 videnskabelig publikation|
20000741 videnskabelig institution|20000742 samfundsvidenskab|20000743 antropologi|20000744 arkæologi|
20000745 økonomi (videnskab)|20000746 geografi|20000747 historie|20000748 informationsvidenskab|
20000749 jura|20000750 lingvistik|20000751 filosofi|20000752 statskundskab|20000753 psykologi|
20000754 sociologi|20000755 videnskabelig standard|20000756 teknologi og teknik|
20000757 luftfartsteknologi|20000758 raket|20000759 landbrugsteknologi|20000760 ingeniørvidenskab|
20000761 elektronikteknik|20000762 identifikationsteknologi|20000763 informationsteknologi og datalogi|
20000764 materialevidenskab|20000765 mikrovidenskab|20000766 nanoteknologi|20000768 fællesskab|
20000769 socialt netværk|20000770 demografi|20000771 indvandring|20000772 emigrant|
20000773 illegal indvandrer|20000774 befolkning og folketælling|20000775 forskelsbehandling|
20000776 aldersdiskrimination|20000777 racisme|20000778 religiøs diskrimination|20000779 sexisme|
20000780 familie|20000781 adoption|20000782 frieri|20000783 skilsmisse|20000784 familieplanlægning|
20000785 abort|20000786 ægteskab|20000787 forælder og barn|20000788 befolkningsgrupper|20000789 voksen|
20000790 barn|20000791 handicap|20000792 LGBT+|20000793 køn|20000794 spædbarn|
20000795 national eller etnisk minoritet|20000796 offer for nuklear stråling|20000797 ældre|
20000798 teenager|20000799 sociale forhold|20000800 hjemløshed|20000801 fattigdom|20000802 socialt problem|
20000803 stødende eller krænkende opførsel|20000804 afhængighed og misbrug|20000805 ungdomskriminalitet|
20000806 prostitution|20000807 slaveri|20000808 værdier|20000809 korrupt praksis|20000810 død og døende|
20000811 aktiv dødshjælp|20000812 assisteret selvmord|20000813 selvmord|20000814 etik|20000815 pornografi|
20000816 seksuel adfærd|20000817 socialhjælp|20000818 velgørenhed|20000819 langvarig pleje|
20000820 social ydelse|20000822 sportsgren|20000823 amerikansk fodbold|20000824 bueskydning|
20000825 armbrøst|20000826 langbue|20000827 atletik|20000828 crossløb|20000829 tikamp|20000830 diskoskast|
20000831 hammerkast|20000832 syvkamp|20000833 højdespring|20000834 hækkeløb|20000835 spydkast|
20000836 langdistanceløb|20000837 længdespring|20000838 mellemdistanceløb|20000839 femkamp|
20000840 stangspring|20000841 kapgang|20000842 stafetløb|20000843 kuglestød|20000844 sprintløb|
20000845 trespring|20000846 australsk fodbold|20000847 badminton|20000848 bandy|20000849 baseball|
20000850 rubberball baseball (nanshiki)|20000851 basketball|20000852 skiskydning|20000853 billard|
20000854 bobslæde|20000855 bowls og petanque|20000856 boksning|20000857 bantamvægt|20000858 cruiservægt|
20000859 fjervægt|20000860 fluevægt|20000861 sværvægt|20000862 letfluevægt|20000863 letsværvægt|
20000864 letmellemvægt|20000865 letweltervægt|20000866 letvægt|20000867 mellemvægt|20000868 stråvægt|
20000869 superbantamvægt|20000870 superfjervægt|20000871 superfluevægt|20000872 supersværvægt|
20000873 supermellemvægt|20000874 weltervægt|20000875 tyrefægtning|20000876 canadisk fodbold|20000877 kano|
20000878 C1 (kano)|20000879 C2 (kano)|20000880 C4 (kano)|20000881 kanosejlads|20000882 pontoniering|
20000883 fiskekonkurrence|20000884 bjergklatring|20000885 isklatring|20000886 bjergbestigning|
20000887 sportsklatring|20000888 cricket|20000889 kroket|20000890 curling|20000891 isstok|
20000892 cykelsport|20000893 cykelakrobatik|20000894 cykel forhindringsløb|20000895 bmx|20000896 cykelbold|
20000897 cykelsprint|20000898 cykelcross|20000899 individuelt forfølgelsesløb|20000900 tidskørsel|
20000901 keirin|20000902 parløb|20000903 mountainbike|20000904 pointløb|20000905 landevejscykling|
20000906 etapeløb|20000907 holdsprint|20000908 holdforfølgelsesløb|20000909 holdtidskørsel|
20000910 banecykling|20000911 sportsdans|20000912 dart|20000913 udspring|20000914 udspring fra platform|
20000915 udspring fra vippe|20000916 synkronudspring|20000917 flaskedykning|20000918 sportsdykning|
20000919 hundeløb|20000920 hundevæddeløb|20000921 hundeslædeløb|20000922 duathlon|20000923 ridesport|
20000924 terrænridning|20000925 dressur|20000926 ridebanespringning|20000927 military|
20000928 hestevognskørsel|20000929 fægtning|20000930 kårde|20000931 fleuret|20000932 sabel|20000933 hockey|
20000934 kunstskøjteløb|20000935 isdans|20000936 fistball|20000937 floorball|20000938 frisbee|
20000939 gælisk fodbold|20000940 golf|20000941 minigolf|20000942 gymnastik|20000943 bold|20000944 bom|
20000945 køller|20000946 gulvøvelse|20000947 tøndebånd|20000948 reck|20000949 barre|20000950 bensving|
20000951 rytmisk gymnastik|20000952 vimpel|20000953 ringe|20000954 tov|20000955 trampolin|
20000956 forskudt barre|20000957 spring over hest|20000958 håndbold|20000959 hornuss|
20000960 hestevæddeløb|20000961 galopløb|20000962 travløb|20000963 hesteforhindringsløb|20000964 hurling|
20000965 ishockey|20000966 slædehockey|20000967 rulleskøjteløb|20000968 jai alai (pelota)|20000969 judo|
20000970 ekstra-letvægt|20000971 halv-sværvægt|20000972 halv-letvægt|20000973 halv-mellemvægt|
20000974 sværvægt|20000975 letvægt|20000976 mellemvægt|20000977 jukendo|20000978 kabaddi|20000979 kajak|
20000980 K1 (kajak)|20000981 K2 (kajak)|20000982 K4 (kajak)|20000983 karate|20000984 kendo|20000985 kyudo|
20000986 lacrosse|20000987 kælk|20000988 maratonløb|20000989 moderne femkamp|20000990 motorbådssport|
20000991 motorløb|20000992 langdistanceløb|20000993 F3000|20000994 formel 1|20000995 indyracing|
20000996 rallycross|20000997 rally|20000998 motorcykelsport|20000999 motorcykel langdistanceløb|
20001000 enduro|20001001 græsbane|20001002 motorbold|20001003 motorcross|20001004 motorcykel grand prix|
20001005 motorcykel rally|20001006 sidevognscross|20001007 speedway|20001008 motorcykel terrænløb|
20001009 naginata|20001010 netbold|20001011 orienteringsløb|20001012 skiorientering|
20001013 faldskærmsudspring|20001014 polo|20001015 pool|20001016 powerboating|20001017 rodeo|
20001018 bareback bronc|20001019 barrel racing|20001020 bull riding|20001021 bulldogging|
20001022 calf roping|20001023 goat roping|20001024 saddle bronc|20001025 rulleskøjtehockey|20001026 roning|
20001027 firer med styrmand|20001028 toer med styrmand|20001029 firer uden styrmand|
20001030 toer uden styrmand|20001031 dobbeltsculler|20001032 otter med styrmand|20001033 dobbeltfirer|
20001034 singlesculler|20001035 rugby league (13-mands rugby)|20001036 rugby union (15-mands rugby)|
20001037 rugby sevens (7-mands rugby)|20001038 sejlsport|20001039 multihull|20001040 jolle|20001041 kølbåd|
20001042 regattasejlads|20001043 oceansejllads|20001044 verdensomsejling|20001045 solo oceansejlads|
20001046 non-stop solo løb|20001047 sepak takraw|20001048 shinty|20001049 skydning|20001050 pistolskydning|
20001051 riffelskydning|20001052 skydning efter bevægeligt mål|20001053 skeetskydning|
20001054 flugtskydning|20001055 skeleton|20001056 skiløb|20001057 alpint skiløb|20001058 freestyle skiløb|
20001059 skiløb på græs|20001060 nordisk disciplin|20001061 skihop|20001062 faldskærmsudspring (frit fald)|
20001063 snooker|20001064 snowboarding|20001065 fodbold|20001066 softball|20001067 hurtigløb på skøjter|
20001068 squash|20001069 sumobrydning|20001070 surfing|20001071 svømning|20001072 rygcrawl|
20001073 brystsvømning|20001074 butterfly|20001075 freestyle (fri stil)|20001076 medley|
20001077 åbent vand|20001078 freestyle stafet|20001079 medley stafet|20001080 kortbane|
20001081 synkronsvømning fri rutine|20001082 synkronsvømning teknisk rutine|20001083 bordtennis|
20001084 taekwondo|20001085 tennis|20001086 bowling|20001087 triatlon|20001088 tovtrækning|
20001089 volleyball|20001090 beachvolley|20001091 vandpolo|20001092 vandski|20001093 vægtløftning|
20001094 stød|20001095 styrkeløft|20001096 træk|20001097 vindsurfing|20001098 brydning|
20001099 fristilsbrydning|20001100 græsk-romersk brydning|20001101 schweizisk brydning|20001102 wushu|
20001103 disciplinær handling i sport|20001104 stofbrug i sport|20001105 doping|20001106 dopingtest|
20001107 medicinsk stofbrug i sport|20001108 sportsbegivenhed|20001109 kontinentalt mesterskab (EM)|
20001110 kontinental pokalturnering|20001111 kontinentale lege|20001112 internationalt mesterskab|
20001113 international pokal|20001114 internationale lege|20001115 nationalt mesterskab|
20001116 national pokalturnering|20001117 nationale lege|20001118 regionalt mesterskab|
20001119 regional pokal|20001120 regionale lege|20001121 verdensmesterskab|20001122 World Cup|
20001123 verdenslege|20001124 sportindustri|20001125 sports -og idrætsorganisation|20001126 sportsarena|
20001128 vejrudsigt|20001129 vejrfænomen|20001130 vejrstatistik|20001131 vejrvarsel|20001132 kulturpolitik|
20001133 musical|20001134 operette|20001135 udstilling|20001136 messe|20001137 aktieanbefaling|
20001138 købsanbefaling|20001139 holdanbefaling|20001140 salgsanbefaling|20001141 populære aktier|
20001142 bjergklatring og -vandring|20001143 fest|20001144 civil embedsvæsen|
20001145 værnepligt/militærtjeneste|20001146 integrationspolitik|20001147 Idrætspolitik|
20001148 transfermarked|20001149 langrend|20001150 nordisk kombineret|20001151 shorttrack|
20001152 redskabsgymnastik|20001153 Telemark skiløb|20001154 skak|20001155 rullesport|
20001156 skateboarding|20001157 kampsport|20001158 iværksætteri|20001159 offentlig kontrakt|
20001160 kunsthåndværk|20001161 tingenes internet|20001162 kapitalforvaltning|20001163 kunderelation|
20001164 betalingstjeneste|20001165 kapitalgode|20001166 jernbanefremstilling|20001167 medicinsk udstyr|
20001168 kæledyrsprodukter og pleje|20001169 e-cigaret|20001170 logistik|20001171 deleøkonomi|
20001172 små og mellemstore virksomheder (SMV)|20001173 styrelse og tilsyn|
20001174 regional udviklingspolitik|20001175 synkronsvømning|20001176 rugby|20001177 Olympiske Lege (OL)|
20001178 Paralympiske Lege|20001179 serie|20001180 drama (teater)|20001181 festival|20001182 socialt medie|
20001183 E-sport|20001184 hip hop|20001185 r&b|20001186 heavy metal|20001187 dansktop|
20001188 elektronisk musik|20001189 børnemusik|20001190 standupkomedie|20001191 kabaret|
20001192 influencer|20001193 sexchikane|20001194 regnskabskriminalitet|20001195 skatteunddragelse|
20001196 færdselsovertrædelser|20001197 Forvaltningsret|20001198 psykiatrisk behandlingsdom|
20001199 betinget dom|20001200 henlæggelse af straffesag|20001201 påkørt dyr|20001202 skovbrand|
20001203 tekstilkunst|20001204 træbearbejdning|20001205 smedning|20001206 selvstændig beskæftigelse|
20001207 biobrændstof|20001208 geotermisk energi|20001209 solenergi|20001210 vandkraft|20001211 vindkraft|
20001212 religiøs skole|20001213 folkeskole|20001214 privatskole|20001215 uafhængig skole/friskole|
20001216 erhvervsuddannelse|20001217 karaktergivning|20001218 pandemi|20001219 afvænning|
20001220 almen praksis|20001221 akut behandling|20001222 ortopædi|20001223 onkologi|20001224 radiologi|
20001225 oftalmologi|20001226 kirurgisk medicin|20001227 psykiatri|20001228 kirurgi|
20001229 sundhedsklinik og lægehus|20001230 CSR (virksomheds sociale ansvar)|
20001231 mixed martial arts (MMA)|20001232 ældrepleje|20001233 navngivningsceremoni|20001234 dimission|
20001235 begravelse og bisættelse|20001236 bryllup|20001237 jubilæum|20001238 fødselsdag|
20001239 træning og fitness|20001240 bodybuilding|20001241 hesteridning|20001242 forhindringsløb|
20001243 olie- og gasindustrien|20001244 forsyningsvirksomheder|20001245 infrastrukturprojekter|
20001246 erhvervsbyggeri|20001247 samler|20001248 kosmetik|20001249 frisurer|20001250 kropsmodifikation|
20001251 piercing|20001252 tatovering|20001253 madlavning og bagning|20001254 øl, vin og spiritus|
20001255 gør-det-selv|20001256 boligindretning|20001257 havearbejde|20001258 forbrugerelektronik|
20001259 politisk kongres eller årsmøde|20001260 politisk udvalg|20001261 regeringschef|
20001262 kommission|20001263 kirke- og menighedsrådsvalg|20001264 infrastrukturpolitik|
20001265 lokalt selvstyre|20001266 politisk debatmøde|20001267 midsommer/sankthansfest|
20001268 nationaldag|20001269 nytår|20001270 halloween/allehelgensaften|20001271 allehelgensdag|
20001272 valborgsaften|20001273 dåb|20001274 prævention|20001275 tidsbegrænset ansættelse|
20001276 barsels- og forældreorlov|20001277 frivilligt arbejde|20001278 andelsselskab|
20001279 kryptovaluta|20001280 orkan|20001281 racketball|20001282 ringette|
20001283 menneskesmugling og trafficking|20001284 mobning|20001285 hærværk|20001286 armlægning|
20001287 højesteret|20001288 oprindeligt folk|20001289 salgskanaler
`;
