/** German names of IPTC Media Topics. Source and form as in `media-topic-names.ts`. */
export const NAMES = `
01000000 Kultur, Kunst, Unterhaltung und Medien|02000000 Justiz, Kriminalität|
03000000 Katastrophe und Unglück|04000000 Wirtschaft und Finanzen|05000000 Erziehung, Ausbildung|
06000000 Umwelt|07000000 Medizin, Gesundheit|08000000 Vermischtes|09000000 Arbeit, Soziales|
10000000 Freizeit, Modernes Leben|11000000 Politik|12000000 Religion, Weltanschauung|
13000000 Wissenschaft, Technik, Forschung|14000000 Gesellschaft, Bevölkerung|15000000 Sport|
16000000 Krise, Krieg, Konflikte|17000000 Wetter|20000002 Kunst und Unterhaltung|20000003 Animation|
20000004 Comic|20000005 Film|20000006 Filmfestival|20000007 Tanz|20000008 Ballett|20000009 Modern Dance|
20000010 Standardtanz|20000011 Mode|20000012 Schmuck|20000013 Literatur|20000014 Drama (Literatur)|
20000015 Fiktion|20000016 Non-Fiktion|20000017 Poesie|20000018 Musik|20000019 Musikinstrument|
20000020 Musikaufführung|20000021 Musikgenre|20000022 Klassik|20000023 Country|20000024 Folk|20000025 Jazz|
20000026 Pop|20000027 Rock'n' Roll|20000028 Oper|20000029 Theater|20000030 Musiktheater|
20000031 Bildende Kunst|20000032 Architektur|20000033 Design (Bildende Kunst)|20000034 Zeichnen|
20000035 Malerei|20000036 Fotografie|20000037 Bildhauerei|20000038 Kultur|20000039 Kulturgeschichte|
20000040 Brauchtum|20000041 Fest (Kultur)|20000042 Sprache|20000043 Bibliothek und Museum|
20000044 Denkmal und Gedenkstätte|20000045 Massenmedien|20000046 Nachrichtensender|20000047 Zeitung|
20000048 Online Medien|20000049 Zeitschrift|20000050 Radio|20000051 Fernsehen|20000053 Terroranschlag|
20000054 Bioterrorismus|20000055 Bombenattentat|20000056 Bewaffneter Konflikt|20000057 Guerilla|
20000058 Internationale militärische Intervention|20000059 Friedenstruppe|20000060 Militärische Besetzung|
20000061 Kriegsvermisste|20000062 Krieg|20000063 Bürgerkrieg|20000064 Kriegsverbrechen|20000065 Unruhen|
20000066 Demonstration|20000067 Rebellion|20000068 Revolution|20000069 Ausschreitung|
20000070 Staatsstreich|20000071 Massaker|20000072 Völkermord|20000073 Friedensprozess|
20000074 Friedensverhandlung|20000075 Friedensplan|20000076 Friedensgespräche|20000077 Wiederaufbau|
20000078 Abrüstung|20000079 Kampfmittelbeseitigung|20000080 Kriegsgefangene|20000082 Kriminalität|
20000083 Brandstiftung|20000084 Gewalt|20000085 Sexuelle Gewalt|20000086 Computerkriminalität|
20000087 Firmenkriminalität|20000088 Kartellverstoß|20000089 Vertragsbruch|20000090 Unterschlagung|
20000091 Insiderhandel|20000092 Wettbewerbsverstoß|20000093 Korruption|20000094 Bestechung|
20000095 Drogenkriminalität|20000096 Drogenhandel|20000097 Betrug|20000098 Entführung|20000099 Mord|
20000100 Geiselnahme|20000101 Organisierte Kriminalität|20000102 Bandenkriminalität|20000103 Terrorismus|
20000104 Diebstahl|20000105 Kriegsverbrechen|20000106 Justiz|20000107 Gericht|20000108 Berufung (Gericht)|
20000109 Gerichtsverwaltung|20000110 Richter|20000111 Prozess (Gericht)|20000112 Anhörung|
20000113 Angeklagter|20000114 Rechtsstreit|20000115 Zeuge|20000116 Außergerichtliche Einigung|
20000117 Schiedsgericht|20000118 Anklage|20000119 Rechtsprechung|20000120 Zivilrecht|20000121 Gesetz|
20000122 Bürgerliches Gesetzbuch|20000123 Kartellfragen|20000124 Verordnung|20000125 Strafgesetzbuch|
20000126 Internationales Recht|20000127 Auslieferung|20000128 Internationales Strafgericht|
20000129 Sicherheitskräfte (BGS, LKA, BKA)|20000130 Untersuchungshaft|20000131 Strafanzeige|
20000132 Vermisste|20000133 Polizei|20000134 Strafe|20000135 Todesstrafe|20000136 Geldstrafe|
20000137 Strafvollzug|20000139 Unglück|20000140 Explosion|20000141 Industrieunglück|20000142 Atomunglück|
20000143 Transportunglück|20000144 Flugunglück|20000145 Schiffsunglück|20000146 Bahnunglück|
20000147 Verkehrsunglück|20000148 Katastrophe|20000149 Hunger|20000150 Feuer|20000151 Naturkatastrophe|
20000152 Dürre|20000153 Erdbeben|20000154 Hochwasser|20000155 Erdrutsch|20000156 Lawine|20000157 Unwetter|
20000158 Orkan|20000159 Vulkanausbruch|20000160 Notfall|20000161 Konstruktionsfehler|
20000162 Transportnotfall|20000163 Flugnotfall|20000164 Schiffsnotfall|20000165 Bahnnotfall|
20000166 Verkehrsnotfall|20000167 Katastrophenschutz|20000168 Hilfsorganisation|20000170 Firmeninformation|
20000171 Unternehmenszahlen|20000172 Buchführung|20000173 Analyst|20000174 Insolvenz|
20000175 Aktienrückkauf|20000176 Kreditrating|20000177 Dividende|20000178 Gewinn|20000179 Gewinnprognose|
20000180 Finanzbericht|20000181 Anmeldung von Proxies|20000182 Unternehmenskrise|20000183 Aktien|
20000184 Neufinanzierung und Umstrukturierung|20000185 Aktionär|20000186 Aktienbewegung|
20000187 Börsengang|20000188 Personal|20000189 Entlassung und Rationalisierung|20000190 Vorstand|
20000191 Aktienoption|20000192 Marketing|20000193 Hauptversammlung|20000194 Geschäftsbericht|
20000195 Geschäftsführung|20000196 Vertrag|20000197 Firmenausgründung|20000198 Globalisierung|
20000199 Unternehmensrecht|20000200 Joint Venture|20000201 Übernahme|20000202 Lizenz|
20000203 Übernahme des Management|20000204 Fusion|20000205 Neue Produkte|
20000206 Patent, Copyright und Warenzeichen|20000207 Reklamation|20000208 Forschung und Entwicklung|
20000209 Branchen|20000210 Agrar|20000211 Aquakultur|20000212 Ackerbau|20000213 Fischindustrie|
20000214 Forstwirtschaft|20000215 Tierhaltung|20000216 Weinbau|20000217 Chemie|20000218 Biotechnologie|
20000219 Düngemitel|20000220 Kosmetik|20000221 Anorganische Chemie|20000222 Organische Chemie|
20000223 Pharmaindustrie|20000224 Kunststoff|20000225 Computer und Informationstechnologie|
20000226 Hardware|20000227 Netzwerk|20000228 Satellitentechnologie|20000229 Sicherheitstechnologie|
20000230 Elektronik|20000231 Software|20000232 Telekommunikation Ausrüstung|
20000233 Telekommunikation Service|20000234 Wireless-Technologie|20000235 Bau|20000236 Design und Technik|
20000237 Landwirtschaftsbau|20000238 Tiefbau|20000239 Wohnungsbau|20000240 Grundstückspreis|
20000241 Immobilien|20000242 Sanierung|20000243 Konsumgüter|20000244 Getränke|20000245 Bekleidung|
20000246 Kaufhaus|20000247 E-Commerce|20000248 Lebensmittel|20000249 Luxusgüter|20000250 Versandhandel|
20000251 Gebrauchsgüter|20000252 Einzelhandel|20000253 Fachhandel|20000254 Spielwaren|20000255 Großhandel|
20000256 Energie|20000257 Alternative-Energie|20000258 Kohle|20000259 Diesel|20000260 Strom|
20000261 Energie|20000262 Kerosin/Parafin|20000263 Erdgas|20000265 Atomenergie|
20000266 Öl und Gas (Verwertung)|20000267 Öl und Gas (Förderung)|20000268 Benzin|
20000269 Schadstoffkontrolle|20000270 Wasser|20000271 Dienstleistung|20000272 Wirtschaftsprüfer|
20000273 Auktion|20000274 Bank|20000275 Unternehmensberatung|20000276 Arbeitsvermittlung|
20000277 Bestattungsinstitut|20000278 Gesundheitsdienst|20000279 Versicherung|20000280 Investmentdienst|
20000281 Reinigungsservice|20000282 Rechtsberatung|20000283 Marktforschung|20000284 Marktentwicklung|
20000285 Privatfinanzen|20000286 Nettoeinkommen|20000287 Privatinvestition|20000288 Körperpflegeservice|
20000289 Druckdienstleister|20000290 Mietservice|20000291 Kurierdienst|20000292 Börsenmakler|
20000293 Hochzeitsservice|20000294 Metall- und Technische Industrie|20000295 Flug- und Raumfahrindustrie|
20000296 Automobilindustrie|20000297 Rüstungsindustrie|20000298 Elektroindustrie|20000299 Anlagenbau|
20000300 Zulieferindustrie|20000301 Gerätebau|20000302 Maschinenbau|20000303 Schiffbau|20000304 Medien|
20000305 Werbung|20000306 Verlag|20000307 Filmindustrie|20000308 Musikindustrie|
20000309 Nachrichtenagentur|20000310 Presse|20000311 Online Medien|20000312 Öffentlichkeitsarbeit|
20000313 Radioindustrie|20000314 Satellit und Kabelservice|20000315 Fernsehproduktion|
20000316 Metall und Mineralien|20000317 Baustoff|20000318 Gold und Edelmetall|20000319 Eisen und Stahl|
20000320 Bergbau|20000321 Nichteisenmetall|20000322 Verarbeitende Industrie|
20000323 Alkoholische Getränke/Brauerei|20000324 Nahrungsmittelindustrie|20000325 Möbel|
20000326 Papier und Verpackung|20000327 Gummi|20000328 Nicht-alkoholische Getränke|
20000329 Textil und Bekleidung|20000330 Tabak|20000331 Tourismus und Freizeit|
20000332 Glücksspielindustrie|20000333 Gastgewerbe|20000334 Sport- und Freizeitartikel|
20000335 Gaststronomie|20000336 Reiseveranstalter|20000337 Transport|20000338 Luftverkehr|
20000339 Pendelverkehr|20000340 Bahn|20000341 Straßentransport|20000342 Verkehrsbericht|
20000343 Schifffahrt|20000344 Wirtschaft|20000345 Wirtschaftspolitik|20000346 Volkswirtschaft|
20000347 Anleihe|20000348 Haushalt|20000349 Unternehmen|20000350 Zentralbank|20000351 Kunde|
20000352 Verbraucherschutz|20000353 Verbraucher|20000354 Kredit- und Schuldensumme|20000355 Währung|
20000356 Deflation|20000357 Wachstum|20000358 Konjunktur|20000359 Bruttoinlandsprodukt|
20000360 Industrieproduktion|20000361 Inventur|20000362 Produktivität|
20000363 Private Wirtschaftsorganisation|20000364 Schwellenland|20000365 Arbeitsstatistik|20000366 Export|
20000367 Subvention|20000368 Staatsverschuldung|20000369 Import|20000370 Inflation|20000371 Zinsen|
20000372 Internationale Wirtschaftsorganisation|20000373 Welthandel|20000374 Handelsabkommen|
20000375 Handelsbilanz|20000376 Handeslstreitigkeit|20000377 Handelsbeschränkung|20000378 Investition|
20000379 Geld- und Finanzpolitik|20000380 Hypothek|20000381 Investmentfond|20000382 Preis|
20000383 Rezession|20000384 Zoll|20000385 Markt und Börse|20000386 Warenbörse|20000387 Energie|
20000388 Metall|20000389 Obligation|20000390 Kapitalmarkt|20000391 Devisenmarkt|20000392 Kreditmarkt|
20000393 Kredit|20000394 Börse|20000395 Derivate|20000396 Aktien|20000398 Eltern|
20000399 Religionserziehung|20000400 Schule|20000401 Grundschule|20000402 Weiterbildung|
20000403 Erwachsenenbildung|20000404 Gymnasium|20000405 Hochschule|20000406 Fachhochschule|
20000407 Universität|20000408 Haupt-und Realschule|20000409 Vorschule/Kindergarten|20000410 Erziehung|
20000411 Lehren und Lernen|20000412 Lehrplan|20000413 Prüfung|20000414 Aufnhameprüfung/Abschluss|
20000415 Schüler|20000416 Lehrender|20000418 Klimaveränderung|20000419 Klimaerwärmung|20000420 Naturschutz|
20000421 Energiesparen|20000422 Naturschutzgebiet|20000423 Umweltpolitik|20000424 Umweltverschmutzung|
20000425 Luftverschmutzung|20000426 Umweltsäuberung|20000427 Giftstoff|20000428 Abfall|
20000429 Wasserverschmutzung|20000430 Ressourcen|20000431 Rohstoff|20000432 Land|20000433 Wald|
20000434 Berg|20000435 Bevölkerungsentwicklung|20000436 Erneuerbare Energien|20000437 Wasser|
20000438 Ozean|20000439 Fluß|20000440 Feuchtgebiet|20000441 Natur|20000442 Ökosystem|20000443 Artenschutz|
20000444 Invasive Arten|20000446 Krankheit|20000447 Krebs|20000448 Ansteckende Krankheit|20000449 Epidemie|
20000450 Pest (Krankheit)|20000451 Viruserkrankung|20000452 AIDS|20000453 Retrovirus|
20000454 Herzkrankheit|20000455 Leiden|20000456 Invalidität|20000457 Krankheitsverlauf|
20000458 Psychische Krankheit|20000459 Essstörung|20000460 Übergewicht|20000461 Gesundheitseinrichtung|
20000462 Krankenhaus|20000463 Gesundheitsorganisation|20000464 Medizinische Behandlung|20000465 Diät|
20000466 Diätische Ergänzung|20000467 Medizinische Droge|20000468 Droge auf Rezept|
20000469 Medizinische Untersuchung|20000470 Medikament|20000471 Homöopathie|20000472 Ganzheitliche Medizin|
20000473 Chinesische Medizin (TCM)|20000474 Schulmedizin|20000475 Fitness|20000476 Vorsorge|
20000477 Impfung|20000478 Therapie|20000479 Gesundheitspolitik|20000480 Gesetzliche Krankenversicherung|
20000481 Krankenversicherung|20000482 Pflegeversicherung|20000483 Zusatzversicherung|
20000484 Private Krankenversicherung|20000485 Medizin|20000486 Medizinischer Service|
20000487 Medizinisches Spezialgebiet|20000488 Geriatrie|20000489 Gynäkologie|20000490 Pädiatrie|
20000491 Reproduktionsmedizin|20000492 Gesundheitspersonal|20000493 Nicht-menschliche Krankheit|
20000494 Tierkrankheit|20000495 Pflanzenkrankheit|20000497 Erungenschaft|20000498 Auszeichnung und Preis|
20000499 Rekord|20000500 Tier|20000501 Zeremonie|20000502 Leute|20000503 Missgeschick|20000504 Society|
20000505 Prominenz|20000506 Adel|20000507 Pflanze|20000509 Beschäftigung|20000510 Ausbildung|
20000511 Kinderarbeit|20000512 Arbeitnehmer|20000513 Arbeitgeber|20000514 Berufliche Bildung|
20000515 Fortbildung|20000516 Umschulung|20000517 Beruf|20000518 Lohn|20000519 Arbeitnehmerzulage|
20000520 Renten- und Sozialversicherung|20000521 Arbeitsrecht|20000522 Arbeitssicherheit|
20000523 Arbeitsmarkt|20000524 Arbeitsbeziehung|20000525 Tarifvertrag|20000526 Krankengeld|
20000527 Gehaltstarifvertrag|20000528 Manteltarifvertrag|20000529 Tarifkonflikt|20000530 Streik|
20000531 Ruhestand|20000532 Rente|20000533 Arbeitslosigkeit|20000534 Personalabbau|
20000535 Arbeitslosengeld|20000536 Gewerkschaft|20000538 Freizeit|20000539 Verein|20000540 Spiel|
20000541 Brettspiel|20000542 Kartenspiel|20000543 Kinderspiel|20000544 Würfelspiel|20000545 Outdoorspiel|
20000546 Puzzle|20000547 Plattenspiel|20000548 Videospiel|20000549 Glücksspiel und Lotterie|20000550 Hobby|
20000551 Urlaub|20000552 Feiertag|20000553 Veranstaltungsort|20000554 Vergnügungspark|20000555 Bar|
20000556 Café|20000557 Nachtclub|20000558 Restaurant|20000559 Sportanlagen|20000560 Freizeitaktivität|
20000561 Angeln|20000562 Jagd|20000563 Reise|20000564 Tourismus|20000565 Lebensstil|20000566 Auto|
20000567 Fahrrad|20000568 Essen und Trinken|20000569 Biologische Nahrungsmittel|
20000570 Wohnungseinrichtung|20000571 Motorrad|20000572 Trend|20000574 Wahl|20000575 Bürgerinitiative|
20000576 Wahlsystem|20000577 staatsübergreifende Wahl|20000578 Kommunalwahl|20000579 Bundestagswahl|
20000580 Wahlkampf|20000581 Wahlkampffinanzierung|20000582 Kandidat|20000583 Vorwahl|20000584 Referendum|
20000585 Landtagswahl/Bürgerschaftswahl|20000586 Stimmwahl|20000587 Grundrechte|20000588 Zensur|
20000590 Religionsfreiheit|20000591 Pressefreiheit|20000592 Menschenrechte|20000593 Regierung|
20000594 Öffentlicher Dienst|20000595 Beamte|20000596 Ministerialbeamte|20000597 Verfassung (Gesetz)|
20000598 Verteidigung|20000599 Streitkräfte/Bundeswehr|20000600 Veteran|20000601 Militärische Ausrüstung|
20000602 Waffen|20000603 Sicherheitsmaßnahme (Verteidigung)|20000604 Nationale Sicherheit|
20000605 Spionage und Geheimdienst|20000606 Bundeskabinett|20000607 Staatshaushalt|
20000608 Öffentliche Gelder|20000609 Ministerium|20000610 Staatsoberhaupt/Bundespräsident|
20000611 Amtsvergehen|20000612 Kommune|20000613 Minister|20000614 Bundesregierung|20000615 Parlament|
20000616 Unterhaus|20000617 Oberhaus|20000618 Bundesland/Kanton|20000619 Innere Sicherheit|
20000620 Steuern|20000621 Regierungspolitik|20000623 Verstaatlichung|20000624 Privatisierung|
20000625 Staatseigentum|20000626 Innenpolitik|20000627 Datenschutz|20000628 Wohnungs- und Städtebaupolitik|
20000629 Politik gegenüber indigener Bevölkerung|20000630 Sozialpolitik|20000631 Volkszählung|
20000632 Waffenkontrolle|20000633 Planfeststellungsverfahren|20000634 Migration|20000635 Atompolitik|
20000636 Regulierungsbehörde|20000637 Lebensmittelkontrolle|20000638 Internationale Beziehung|
20000639 Diplomatie|20000640 Gipfel|20000641 Internationaler Vertrag|20000642 Wirtschaftliche Sanktion|
20000643 Auslandshilfe|20000644 Internationale Organisation|20000645 Flüchtling|
20000646 Regierungsunabhängige Organisation|20000647 Krise|20000648 Politische Unruhen|
20000649 Politik (allgemein)|20000650 Lobby|20000651 Partei|20000652 Politikgeschichte|
20000653 Politisches System|20000654 Demokratie|20000655 Diktatur|20000657 Glaube|20000658 Buddhismus|
20000659 Christentum|20000660 Ökumene|20000661 Mormonen|20000662 Altkatholiken|20000663 Orthodoxe|
20000664 Evangelische Kirche|20000665 Anglikaner|20000666 Baptisten|20000667 Lutheraner|
20000668 Mennoniten|20000669 Methodisten|20000670 Reformierte|20000671 Römisch-Katholische Kirche|
20000672 Konkordat|20000673 Konfuzianismus|20000674 Kult und Sekte|20000675 Freimaurer|20000676 Hinduismus|
20000677 Islam|20000678 Jainismus|20000679 Judentum|20000680 Naturreligion|20000681 Zoroastrismus|
20000682 Scientology|20000683 Schintoismus|20000684 Sikhismus|20000685 Taoismus|
20000686 Vereinigungsbewegung|20000687 Interreligiöser Dialog|20000688 Religionskonfliktl|
20000689 Religiöses Ereignis|20000690 Religionsfest oder Feiertag|20000691 Weihnachten|20000692 Ostern|
20000693 Pfingsten|20000694 Ramadan|20000695 Jom Kippur|20000696 Religionsritual|
20000697 Religiöse Bauwerke|20000698 Kirche|20000699 Moschee|20000700 Synagoge|20000701 Tempel|
20000702 Beziehung Religion und Staat|20000703 Religiöses Oberhaupt|20000704 Papst|
20000705 Religiöse Schriften|20000706 Bibel|20000707 Koran|20000708 Thora|20000710 Biomedizin|
20000711 Biotechnologie|20000712 Zahnmedizin|20000713 Pharmakologie|20000714 Tiermedizin|
20000715 Mathematik|20000716 Maschinenbau|20000717 Naturwissenschaft|20000718 Astronomie|20000719 Biologie|
20000720 Botanik|20000721 Genetik|20000722 Paläontologie|20000723 Physiologie|20000724 Zoologie|
20000725 Chemie|20000726 Kosmologie|20000727 Geologie|20000728 Gartenbau|20000729 Meeresforschung|
20000730 Meteorologie|20000731 Physik|20000732 Elektromagnetismus|20000733 Atomphysik|
20000734 Teilchenphysik|20000735 Forschung|20000736 Forschung und Entwicklung|
20000737 Medizinische Forschung|20000738 Wissenschaftliche Forschung|20000739 Weltraumforschung|
20000740 Wissenschaftliche Veröffentlichung|20000741 Wissenschaftliche Institutionen|
20000742 Sozialwissenschaften|20000743 Anthropologie|20000744 Archäologie|20000745 Wirtschaftswissenschaft|
20000746 Geografie|20000747 Geschichte|20000748 Informationswissenschaft|20000749 Jura|20000750 Linguistik|
20000751 Philosophie|20000752 Politikwissenschaft|20000753 Psychologie|20000754 Soziologie|
20000755 Standards|20000756 Technologie und Technik|20000757 Luft- und Raumfahrttechnik|
20000758 Raketentechnik|20000759 Agrarwissenschaft|20000760 Ingenieurwesen|20000761 Eletrotechnik|
20000762 Technologie zur Identitätsprüfung|20000763 Informatik|20000764 Materialwissenschaft|
20000765 Mikroelektronik|20000766 Nanotechnologie|20000768 Gesellschaft|20000769 Soziales Netzwerk|
20000770 Bevölkerungsentwicklung|20000771 Einwanderung|20000772 Auswanderer|20000773 Illegale Einwanderung|
20000774 Bevölkerungszahl|20000775 Diskriminierung|20000776 Altersdiskriminierung|20000777 Rassismus|
20000778 Religiöse Diskriminierung|20000779 Sexismus|20000780 Familie|20000781 Adoption|
20000782 Partnerwahl|20000783 Scheidung|20000784 Familienplanung|20000785 Schwangerschaftsabbruch|
20000786 Heirat|20000787 Eltern und Kind|20000788 Bevölkerung|20000789 Erwachsener|20000790 Kind|
20000791 Behinderter|20000792 Homosexuelle|20000793 Geschlecht|20000794 Kleinkind|
20000795 Nationale oder ethische Minderheit|20000796 Strahlenopfer|20000797 Senior|20000798 Jugendlicher|
20000799 Soziale Bedingung|20000800 Obdachlosigkeit|20000801 Armut|20000802 Soziales Problem|
20000803 Misshandlung|20000804 Sucht|20000805 Jugendkriminalität|20000806 Prostitution|20000807 Sklaverei|
20000808 Wertvorstellung|20000809 Korruptes Verhalten|20000810 Tod und Sterben|20000811 Sterbehilfe|
20000812 Beihilfe zum Selbstmord|20000813 Selbstmord|20000814 Ethik|20000815 Pornografie|
20000816 SexuellesVerhalten|20000817 Sozialfürsorge|20000818 Wohltätigkeit|20000819 Langzeitpflege|
20000820 Sozialer Dienst|20000822 Disziplin|20000823 American football|20000824 Bogenschießen|
20000825 Armbrust|20000826 Langbogen|20000827 Leichtathletik|20000828 Geländelauf|20000829 Zehnkampf|
20000830 Diskuswerfen|20000831 Hammerwerfen|20000832 Siebenkampf|20000833 Hochsprung|20000834 Hürden|
20000835 Speerwurf|20000836 Langstreckenlauf|20000837 Weitsprung|20000838 Mittelstreckenlauf|
20000839 Fünfkampf|20000840 Stabhochsprung|20000841 Gehen|20000842 Staffellauf|20000843 Kugelstoßen|
20000844 Sprint|20000845 Dreisprung|20000846 Australian rules football|20000847 Badminton|20000848 Bandy|
20000849 Baseball|20000850 Rubberball|20000851 Basketball|20000852 Biathlon|20000853 Billard|20000854 Bob|
20000855 Boules und Pètanque|20000856 Boxen|20000857 Bantamgewicht (Boxen)|20000858 Cruisergewicht (Boxen)|
20000859 Federgewicht (Boxen)|20000860 Fliegengewicht (Boxen)|20000861 Schwergewicht (Boxen)|
20000862 Leicht-Fliegengewicht (Boxen)|20000863 Leicht-Schwergewicht (Boxen)|
20000864 Leicht-Mittelgewicht (Boxen)|20000865 Leicht-Weltergewicht (Boxen)|20000866 Leichtgewicht (Boxen)|
20000867 Mittelgewicht (Boxen)|20000868 Strohgewicht (Boxen)|20000869 Super-Bantamgewicht (Boxen)|
20000870 Super-Federgewicht (Boxen)|20000871 Super-Fliegengewicht (Boxen)|
20000872 Super-Schwergewicht (Boxen)|20000873 Super-Mittelgewicht (Boxen)|20000874 Weltergewicht (Boxen)|
20000875 Stierkampf|20000876 Canadian Football|20000877 Kanu|20000878 C1 (Kanu)|20000879 C2 (Kanu)|
20000880 C4 (Kanu)|20000881 Kanusegeln|20000882 Pontoniering|20000883 Casting (Angeln)|
20000884 Bergsteigen|20000885 Eisklettern|20000886 Alpinismus|20000887 Sportklettern|20000888 Kricket|
20000889 Crocket|20000890 Curling|20000891 Eisstockschießen|20000892 Radsport|20000893 Kunstfahren|
20000894 Bi-Cross|20000895 BMX|20000896 Radball|20000897 Radrennen Sprint|20000898 Querfeldein/Cross|
20000899 Einzelverfolgung (Radsport)|20000900 Zeitfahren Einzel (Radsport)|20000901 Keirin|
20000902 Madison Race|20000903 Mountainbiken|20000904 Punkterennen (Radsport)|20000905 Straßenrennen|
20000906 Etappenrennen|20000907 Sprint Team|20000908 Mannschaftsverfolgung|
20000909 Zeitfahren Team (Radsport)|20000910 Bahnradsport (Radsport)|20000911 Tanzen|20000912 Dart|
20000913 Turm- und Brettspringen|20000914 Plattform|20000915 Sprungbrett|
20000916 Synchronspringen Plattform|20000917 Sporttauchen|20000918 Unterwassersport|20000919 Hunderennen|
20000920 Hunderennen Verfolgung|20000921 Schlittenhunderennen|20000922 Duathlon|20000923 Pferdesport|
20000924 Geländeritt|20000925 Dressur|20000926 Springreiten|20000927 Vielseitigkeit|20000928 Fahrsport|
20000929 Fechten|20000930 Degen|20000931 Florett|20000932 Säbel|20000933 Feldhockey|20000934 Eiskunstlauf|
20000935 Eistanz|20000936 Faustball|20000937 Unihockey|20000938 Frisbee|20000939 Gaelic football|
20000940 Golf|20000941 Minigolf|20000942 Turnen|20000943 Ball (Rhythmische Gymnastik)|
20000944 Schwebebalken (Kunstturnen)|20000945 Keulen (Rhythmische Gymnastik)|
20000946 Bodenturnen (Kunstturnen)|20000947 Reifen (Rhythmische Gymnastik)|20000948 Reck (Kunstturnen)|
20000949 Barren (Kunstturnen)|20000950 Seitpferd (Kunstturnen)|20000951 Rhythmische Gymnastik|
20000952 Bänder (Rhythmische Gymnastik)|20000953 Ringe (Kunstturnen)|20000954 Seil (Rhythmische Gymnastik)|
20000955 Trampolin (Rhythmische Gymnastik)|20000956 Stufenbarren (Kunstturnen)|
20000957 Pferdsprung (Kunstturnen)|20000958 Handball (Team)|20000959 Hornussen|20000960 Pferderennen|
20000961 Galopprennen|20000962 Trabrennen|20000963 Hindernissrennen|20000964 Hurling|20000965 Eishockey|
20000966 Eisschlittenhockey|20000967 Inline Skating|20000968 Jai Alai (Pelota)|20000969 Judo|
20000970 Extra Leichtgewicht (Judo)|20000971 Halb-Schwergewicht (Judo)|20000972 Halb-Leichtgewicht (Judo)|
20000973 Halb-Mittelgewicht (Judo)|20000974 Schwergewicht (Judo)|20000975 Leichtgewicht (Judo)|
20000976 Mittelgewicht (Judo)|20000977 Jukendo|20000978 Kabaddi|20000979 Kajak|20000980 K1 (Kajak)|
20000981 K2 (Kajak)|20000982 K4 (Kajak)|20000983 Karate|20000984 Kendo|20000985 Kyodo|20000986 Lacrosse|
20000987 Rodeln|20000988 Marathon|20000989 Moderner Fünfkampf|20000990 Motorboot|20000991 Motorsport|
20000992 Ausdauer|20000993 F3000|20000994 Formel 1|20000995 Indy|20000996 Crossrallye|20000997 Rallye|
20000998 Motorradrennen|20000999 Ausdauer|20001000 Enduro|20001001 Grasbahn|20001002 Motoball|
20001003 Motocross|20001004 MotoGP|20001005 Rallye|20001006 Beiwagen|20001007 Speedway|20001008 Trial|
20001009 Naginata|20001010 Netzball|20001011 Orientierung|20001012 Ski Orientierung|
20001013 Fallschirmspringen|20001014 Polo|20001015 Billiard|20001016 Motorbootsport|20001017 Rodeo|
20001018 Bareback|20001019 Barrel Racing|20001020 Bullenreiten|20001021 Bulldogging|20001022 Calf Roping|
20001023 Goat Roping|20001024 Saddle Bronc|20001025 Rollerhockey|20001026 Rudern|20001027 Vierer|
20001028 Zweier|20001029 Vierer ohne Steuermann|20001030 Zweier ohne Steuermann|20001031 Doppelzweier|
20001032 Achter|20001033 Doppelvierer|20001034 Einer|20001035 Rugbyliga|20001036 Rugby Union|
20001037 Rugby 7|20001038 Segeln|20001039 Mehrmaster|20001040 Dinghy|20001041 Kielboot|20001042 Regatta|
20001043 Meersegeln|20001044 Rund um die Welt|20001045 Meersegeln Solo|20001046 Non-Stop Solo|
20001047 Sepak Takraw|20001048 Shinty|20001049 Schießen|20001050 Pistole|20001051 Gewehr|
20001052 Laufende Scheibe|20001053 Schnellfeuerpistole|20001054 Sportpistole|20001055 Skeleton|
20001056 Ski|20001057 Ski alpin|20001058 Freestyle Ski|20001059 Grasski|20001060 Ski nordisch|
20001061 Skispringen|20001062 Sky Diving|20001063 Snooker|20001064 Snowboard|20001065 Fußball|
20001066 Softball|20001067 Eisschnelllauf|20001068 Squash|20001069 Sumo|20001070 Wellenreiten|
20001071 Schwimmen|20001072 Rückenschwimmen|20001073 Brustschwimmen|20001074 Schmetterling|
20001075 Freistil|20001076 Lagen|20001077 Langstrecke|20001078 Staffel Freistil|20001079 Staffel Lagen|
20001080 Kurzbahnen (Schwimmen)|20001081 Synchronschwimmen frei|20001082 Synchronschwimmen Disziplin|
20001083 Tischtennis|20001084 Taekwon-Do|20001085 Tennis|20001086 Bowling|20001087 Triathlon|
20001088 Tauziehen|20001089 Volleyball|20001090 Beachvolleyball|20001091 Wasserball|20001092 Wasserski|
20001093 Gewichtheben|20001094 Clean und Jerk (Gewichtheben)|20001095 Kraftdreikampf|
20001096 Reißen (Gewichtheben)|20001097 Windsurfen|20001098 Ringen|20001099 Freistil Ringen|
20001100 Griechisch-Römisch|20001101 Schweizer Ringen|20001102 Wushu|
20001103 Disziplinarmaßnahmen im Sport|20001104 Doping (allgemein)|20001105 Doping|20001106 Drogentest|
20001107 Medizinisches Doping|20001108 Sportereignis|20001109 Kontinentale Meisterschaft|
20001110 Kontinentaler Cup|20001111 Kontinentale Spiele|20001112 Internationale Meisterschaft|
20001113 Internationaler Cup|20001114 Internationale Spiele|20001115 Nationale Meisterschaft|
20001116 Nationaler Cup|20001117 Nationale Spiele|20001118 Regionale Meisterschaft|20001119 Regionaler Cup|
20001120 Regionale Spiele|20001121 Weltmeisterschaft|20001122 Weltcup|20001123 Weltspiele|
20001124 Sportindustrie|20001125 Sportorganisation|20001126 Sportstätte|20001128 Vorhersage|
20001129 Wetterphänomene|20001130 Wetterstatistik|20001131 Unwetterwarnung|20001132 Kulturpolitik|
20001133 Musical|20001134 Operette|20001135 Kunstausstellung|20001136 Messe|20001137 Aktienempfehlung|
20001138 Kaufen (Empfehlung)|20001139 Halten (Empfehlung)|20001140 Verkaufen (Empfehlung)|
20001141 Gefragte Aktie|20001142 Alpinismus|20001143 Party|20001144 Zivildienst|20001145 Militärdienst|
20001146 Integration|20001147 Sportpolitik|20001148 Transfer|20001149 Skilanglauf|
20001150 Nordische Kombination|20001151 Shorttrack Eisschnellauf|20001152 Kunstturnen|20001179 Serie|
20001180 Drama (Theater)|20001181 Festival|20001182 Soziale Medien
`;
