/** French names of IPTC Media Topics. Source and form as in `media-topic-names.ts`. */
export const NAMES = `
01000000 Arts, culture, divertissement et médias|02000000 Criminalité, droit et justice|
03000000 Désastres et accidents|04000000 Economie et finances|05000000 Education|06000000 Environnement|
07000000 Santé|08000000 Gens animaux insolite|09000000 Social|10000000 Vie quotidienne et loisirs|
11000000 Politique|12000000 Religion et croyance|13000000 Science et technologie|14000000 Société|
15000000 Sport|16000000 Conflit, guerre et paix|17000000 Météo|20000002 Arts et divertissement|
20000003 Dessin animé|20000004 Bande dessinée|20000005 Cinéma|20000006 Festival de cinéma|20000007 Danse|
20000008 Danse classique|20000009 Danse moderne|20000010 Danse folklorique|20000011 Mode|20000012 Bijoux|
20000013 Littérature|20000014 Œuvre théâtrale|20000015 Fiction|20000016 Récit|20000017 Poésie|
20000018 Musique|20000019 Instrument de musique|20000020 Concert|20000021 Genre musical|20000022 Classique|
20000023 Country|20000024 Folk|20000025 Jazz|20000026 Pop|20000027 Rock|20000028 Opéra|20000029 Théâtre|
20000030 Théâtre musical|20000031 Arts visuels|20000032 Architecture|20000033 Design|20000034 Dessin|
20000035 Peinture|20000036 Photographie|20000037 Sculpture|20000038 Culture|20000039 Histoire de l'art|
20000040 Coutumes et traditions|20000041 Festivals et commémorations|20000042 Langue|
20000043 Bibliothèque et musée|20000044 Patrimoine|20000045 Médias|20000046 Média d'information|
20000047 Journaux|20000048 Internet|20000049 Périodiques|20000050 Radio|20000051 Télévision|
20000053 Acte de terrorisme|20000054 Bioterrorisme|20000055 Attentat à la bombe|20000056 Conflit armé|
20000057 Guérilla|20000058 Intervention militaire internationale|20000059 Forces de maintien de la paix|
20000060 Forces d'occupation|20000061 Disparus au combat|20000062 Guerre|20000063 Guerre civile|
20000064 Crime de guerre|20000065 Troubles civils|20000066 Manifestation|20000067 Rébellion|
20000068 Révolution|20000069 Emeutes|20000070 Coup d'Etat|20000071 Massacre|20000072 Génocide|
20000073 Processus de paix|20000074 Emissaire de la paix|20000075 Plan de paix|
20000076 Pourparlers de paix|20000077 Reconstruction|20000078 Désarmement|20000079 Déminage|
20000080 Prisonniers de guerre|20000082 Criminalité|20000083 Incendie volontaire|20000084 Agression|
20000085 Agression sexuelle|20000086 Piratage informatique|20000087 Délinquance financière|
20000088 Infraction à la concurrence|20000089 Violation de contrat|20000090 Détournement de fonds|
20000091 Délit d'initié|20000092 Infraction commerciale|20000093 Corruption|
20000094 Subornation de témoins|20000095 Crimes liés aux stupéfiants|20000096 Trafic de drogue|
20000097 Fraude|20000098 Détournement|20000099 Homicide|20000100 Enlèvement|20000101 Crime organisé|
20000102 Bandes criminelles|20000103 Terrorisme|20000104 Vol|20000105 Crime de guerre|
20000106 Système judiciaire|20000107 Tribunal|20000108 Appel|20000109 Greffe|20000110 Juge|20000111 Procès|
20000112 Audiences préliminaires|20000113 Accusé|20000114 Contentieux|20000115 Témoin|
20000116 Procédures hors tribunal|20000117 Arbitrage|20000118 Accusation|20000119 Droits juridiques|
20000120 Droits civiques|20000121 Lois|20000122 Droit civil|20000123 Droit de la concurrence|
20000124 Réglementation|20000125 Droit pénal|20000126 Droit international|20000127 Extradition|
20000128 Cour ou tribunal international|20000129 Forces de l'ordre|20000130 Arrestation|20000131 Enquête|
20000132 Personne disparue|20000133 Police|20000134 Peines|20000135 Peine capitale|20000136 Amende|
20000137 Prison|20000139 Accident|20000140 Explosion accidentelle|20000141 Accident industriel|
20000142 Accident nucléaire|20000143 Accident de transport|20000144 Accident aérospatial|
20000145 Accident maritime|20000146 Accident ferroviaire|20000147 Accident routier|20000148 Désastres|
20000149 Famine|20000150 Incendie|20000151 Catastrophe naturelle|20000152 Sécheresse|
20000153 Tremblement de terre|20000154 Inondation|20000155 Glissement de terrain|20000156 Avalanche|
20000157 Désastre météorologique|20000158 Tempête|20000159 Eruption volcanique|
20000160 Situation d'urgence|20000161 Effondrement|20000162 Incident de transport|20000163 Incident aérien|
20000164 Incident maritime|20000165 Incident ferroviaire|20000166 Incident routier|
20000167 Prévention et organisation des secours|20000168 Secours d'urgence|20000170 Microéconomie|
20000171 Vie des entreprises|20000172 Comptabilité et audit|20000173 Commentaires d'analystes|
20000174 Défaillance d'entreprise|20000175 Rachat d'actions|20000176 Notation|20000177 Dividendes|
20000178 Résultats|20000179 Prévisions de résultats|20000180 Communiqué de résultats|
20000181 Procurations pour assemblées générales|20000182 Entreprise en difficulté|
20000183 Financement et vente d'actions|20000184 Restructuration et recapitalisation|20000185 Actionnaire|
20000186 Activité du titre|20000187 Entrée en Bourse|20000188 Ressources humaines|
20000189 Restructurations et suppressions d'emplois|20000190 Dirigeants d'entreprise|
20000191 Options sur titres|20000192 Stratégie et marketing|20000193 Assemblée générale|
20000194 Rapport annuel|20000195 Conseil d'administration|20000196 Contrat commercial|20000197 Scission|
20000198 Mondialisation|20000199 Gouvernance|20000200 Joint venture|
20000201 Rachat d'entreprise par endettement|20000202 Accords de licence|20000203 Rachat par la direction|
20000204 Fusion ou acquisition|20000205 Nouveau produit ou nouveau service|
20000206 Brevet, droit d'auteur et marque déposée|20000207 Rappel de marchandise|
20000208 Recherche et développement|20000209 Secteurs économiques|20000210 Agriculture|
20000211 Aquaculture|20000212 Cultures|20000213 Pêche|20000214 Exploitation forestière|20000215 Elevage|
20000216 Viticulture|20000217 Chimie|20000218 Entreprise de biotechnologie|20000219 Engrais|
20000220 Hygiène et Cosmétiques|20000221 Chimie inorganique|20000222 Chimie organique|20000223 Pharmacie|
20000224 Plastiques et matières synthétiques|20000225 Informatique et télécommunications|
20000226 Ordinateurs|20000227 Réseaux de communication|20000228 Satellites|20000229 Sécurité informatique|
20000230 Semi-conducteurs et composants électroniques|20000231 Logiciel|
20000232 Equipement de télécommunication|20000233 Service de télécommunication|
20000234 Technologies mobiles|20000235 Construction et immobilier|
20000236 Architecture et ingénierie industrielles|20000237 Terres agricoles|20000238 Travaux publics|
20000239 Bâtiment|20000240 Prix foncier|20000241 Immobilier|20000242 Rénovation|20000243 Distribution|
20000244 Boissons|20000245 Habillement|20000246 Grand magasin|20000247 Vente en ligne|
20000248 Distribution alimentaire|20000249 Luxe|20000250 Vente par correspondance|
20000251 Biens de consommation courante|20000252 Vente au détail|20000253 Commerce spécialisé|
20000254 Jouets|20000255 Grossiste|20000256 Energie et ressources|20000257 Energies alternatives|
20000258 Charbon|20000259 Gazole|20000260 Electricité|20000261 Energie|20000262 Kérosène|
20000263 Gaz naturel|20000265 Energie nucléaire|20000266 Distribution de pétrole et gaz|
20000267 Production de pétrole et gaz|20000268 Essence|
20000269 Traitement des déchets et contrôle de la pollution|20000270 Alimentation en eau|20000271 Services|
20000272 Comptabilité et Audit|20000273 Vente aux enchères|20000274 Banque|20000275 Consultants|
20000276 Services d'aide à la recherche d'emploi|20000277 Pompes funèbres|20000278 Services de santé|
20000279 Assurances|20000280 Conseil financier|20000281 Société de nettoyage|20000282 Service juridique|
20000283 Etude de marché|20000284 Tendance du marché|20000285 Epargne personnelle|
20000286 Revenus personnels|20000287 Placements personnels|20000288 Soins de beauté|
20000289 Imprimerie et reprographie|20000290 Sociétés de location|20000291 Messagerie|
20000292 Courtage d'actions|20000293 Services matrimoniaux|20000294 Industrie manufacturière|
20000295 Industrie aérospatiale|20000296 Industrie automobile|20000297 Industrie de défense|
20000298 Appareils électriques et électroménager|20000299 Engins de chantier|
20000300 Composants industriels|20000301 Construction d'instruments|20000302 Mécanique lourde|
20000303 Construction navale|20000304 Médias|20000305 Publicité|20000306 Edition|
20000307 Industrie du cinéma|20000308 Industrie musicale|20000309 Agence de presse|
20000310 Journaux et périodiques|20000311 Presse en ligne|20000312 Relations publiques|20000313 Radio|
20000314 Diffuseurs par câble ou satellite|20000315 Télévision|20000316 Métaux et minéraux|
20000317 Matériaux de construction|20000318 Or et métaux précieux|20000319 Sidérurgie|20000320 Mines|
20000321 Métaux non-ferreux|20000322 Industrie de transformation|20000323 Brasseries et distilleries|
20000324 Industries alimentaires|20000325 Meubles et décoration|20000326 Papier et emballage|
20000327 Caoutchouc|20000328 Boissons non-alcoolisées|20000329 Textile|20000330 Tabac|
20000331 Tourisme et loisirs|20000332 Casinos et jeux d'argent|20000333 Hôtellerie|
20000334 Articles de sport et plein air|20000335 Restaurants et traiteurs|20000336 Voyagiste|
20000337 Transports|20000338 Transport aérien|20000339 Transport quotidien|20000340 Transport ferroviaire|
20000341 Transport routier|20000342 Information routière|20000343 Transport fluvial et maritime|
20000344 Economie|20000345 Politique économique|20000346 Macro-économie|20000347 Obligations|
20000348 Budget|20000349 Entreprises|20000350 Banque centrale|20000351 Consommation|
20000352 Confiance des consommateurs|20000353 Questions de consommation|20000354 Crédit et endettement|
20000355 Cours des devises|20000356 Déflation|20000357 Croissance économique|
20000358 Indicateur économique|20000359 Produit intérieur brut|20000360 Production industrielle|
20000361 Stocks|20000362 Productivité|20000363 Organisation économique|20000364 Marché des pays émergents|
20000365 Statistiques de l'emploi|20000366 Exportations|20000367 Aide publique|20000368 Dette publique|
20000369 Importations|20000370 Inflation|20000371 Taux d'intérêts|
20000372 Institution économique internationale|20000373 Commerce international|
20000374 Accords commerciaux|20000375 Balance commerciale|20000376 Conflit commercial|
20000377 Politique commerciale|20000378 Investissements|20000379 Politique monétaire|
20000380 Emprunt immobilier|20000381 Fonds communs de placement|20000382 Prix|20000383 Récession|
20000384 Droits de douane|20000385 Marchés|20000386 Marché des matières premières|
20000387 Marché de l'énergie|20000388 Marché des métaux|20000389 Marchés agricoles|
20000390 Marché obligataire|20000391 Marché des changes|20000392 Marché monétaire|20000393 Prêts|
20000394 Bourse|20000395 Produits dérivés|20000396 Actions|20000398 Parents d'élèves|
20000399 Education religieuse|20000400 Ecoles, collèges, lycées|20000401 Ecole primaire|
20000402 Enseignement post-scolaire|20000403 Formation|20000404 Lycées|20000405 Education supérieure|
20000406 Lycées professionnels|20000407 Université|20000408 Collège|20000409 Maternelle|
20000410 Apprentissage social|20000411 Pédagogie|20000412 Programmes d'études|20000413 Examen|
20000414 Examen ou concours d'entrée|20000415 Etudiants|20000416 Enseignants|
20000418 Changement climatique|20000419 Réchauffement climatique|20000420 Protection de la nature|
20000421 Economies d'énergie|20000422 Parcs naturels|20000423 Politique de l'environnement|
20000424 Pollution de l'environnement|20000425 Pollution de l'air|20000426 Dépollution|
20000427 Matières dangereuses|20000428 Déchets|20000429 Pollution de l'eau|20000430 Ressources naturelles|
20000431 Energie|20000432 Réserve naturelle|20000433 Forêts|20000434 Montagnes|
20000435 Croissance de la population|20000436 Energies renouvelables|20000437 Distribution de l'eau|
20000438 Océans|20000439 Rivières|20000440 Marais|20000441 Nature|20000442 Ecosystème|
20000443 Espèce menacée|20000444 Espèces envahissantes|20000446 Maladies et état de santé|20000447 Cancer|
20000448 Maladies contagieuses|20000449 Epidémie|20000450 Peste|20000451 Maladie virale|20000452 SIDA|
20000453 Retrovirus|20000454 Maladie cardiaque|20000455 Maladie|20000456 Blessure|20000457 Etat de santé|
20000458 Troubles mentaux et comportementaux|20000459 Troubles alimentaires|20000460 Obésité|
20000461 Centre de soins|20000462 Hôpitaux et cliniques|20000463 Organisations de santé|
20000464 Traitements|20000465 Régime|20000466 Complèments nutritifs|20000467 Médicaments|
20000468 Prescription médicale|20000469 Protocole médical|20000470 Remède|20000471 Phytothérapie|
20000472 Médecine holistique|20000473 Médecine traditionelle chinoise|20000474 Médecine occidentale|
20000475 Etat physique|20000476 Médecine préventive|20000477 Vaccins|20000478 Thérapie|
20000479 Politique de santé|20000480 Santé publique|20000481 Medicaid|20000482 Medicare|
20000483 Assurance maladie|20000484 Soins de santé privés|20000485 Profession médicale|
20000486 Examens médicaux|20000487 Spécialisations médicales|20000488 Gériatrie|20000489 Gynécologie|
20000490 Pédiatrie|20000491 Médecine de la reproduction|20000492 Personnel médical|
20000493 Maladies non-humaines|20000494 Maladie animale|20000495 Maladie végétale|20000497 Succès|
20000498 Prix et récompenses|20000499 Record|20000500 Animaux|20000501 Cérémonie|20000502 Gens|
20000503 Mésaventures|20000504 Mondanités|20000505 Célébrités|20000506 Royauté|20000507 Plantes|
20000509 Emploi|20000510 Apprentissage|20000511 Travail des enfants|20000512 Salarié|20000513 Employeur|
20000514 Formation à l'emploi|20000515 Formation continue|20000516 Reconversion|20000517 Profession|
20000518 Salaires et pensions ou Salaires et allocations|20000519 Avantages sociaux|
20000520 Cotisations Vieillesse|20000521 Législation du travail|20000522 Règles de sécurité au travail|
20000523 Marché du travail|20000524 Relations du travail|20000525 Convention collective|
20000526 Conditions de travail|20000527 Accords salariaux|20000528 Règlement intérieur d'entreprises|
20000529 Conflit social|20000530 Grèves|20000531 Retraite|20000532 Pension de retraite|20000533 Chômage|
20000534 Plan social|20000535 Allocations chômage|20000536 Syndicats|20000538 Loisirs|
20000539 Associations et clubs|20000540 Jeux|20000541 Jeu de société|20000542 Jeux de cartes|
20000543 Jeux pour enfants|20000544 Jeux de dés|20000545 Jeux de plein air|20000546 Casse-tête|
20000547 Jeu de dominos|20000548 Jeux vidéo|20000549 Jeux de hasard et loteries|20000550 Passe-temps|
20000551 Vacances|20000552 Jour férié|20000553 Lieu de loisirs|20000554 Parc d'attractions|20000555 Bar|
20000556 Café|20000557 Discothèque|20000558 Restaurant|20000559 Complexe sportif|
20000560 Activités récréatives|20000561 Pêche|20000562 Chasse|20000563 Voyages|20000564 Tourisme|
20000565 Mode de vie|20000566 Amateur d'automobile|20000567 Amateur de vélo|20000568 Gastronomie|
20000569 Aliments biologiques|20000570 Maison et décoration|20000571 Amateur de moto|20000572 Tendance|
20000574 Elections|20000575 Initative populaire|20000576 Système électoral|
20000577 Elections intergouvernementales|20000578 Elections locales|20000579 Elections nationales|
20000580 Campagne électorale|20000581 Financement de campagne|20000582 Candidats|
20000583 Elections primaires|20000584 Référendum|20000585 Elections régionales|20000586 Opération de vote|
20000587 Droits fondamentaux|20000588 Censure|20000590 Liberté de religion|20000591 Liberté de la presse|
20000592 Droits de l'homme|20000593 Gouvernement|20000594 Service public|20000595 Fonctionnaires|
20000596 Hauts fonctionnaires|20000597 Constitution|20000598 Défense|20000599 Forces armées|
20000600 Anciens combattants|20000601 Equipement militaire|20000602 Armement|20000603 Mesures de sécurité|
20000604 Sécurité nationale|20000605 Espionnage|20000606 Pouvoir exécutif|20000607 Budget du gouvernement|
20000608 Finances publiques|20000609 Ministère|20000610 Chef de l'Etat|20000611 Procédure de destitution|
20000612 Institutions locales|20000613 Ministres|20000614 Gouvernement national|20000615 Parlement|
20000616 Chambre basse|20000617 Chambre haute|20000618 Institutions régionales|20000619 Sécurité publique|
20000620 Fiscalité|20000621 Politique du gouvernement|20000623 Nationalisation|20000624 Privatisations|
20000625 Entreprise d'Etat|20000626 Politique Intérieure|20000627 Confidentialité des données|
20000628 Urbanisme|20000629 Autochtones|20000630 Assistance sociale|20000631 Données personnelles|
20000632 Contrôle des armes personnelles|20000633 Enquête d'utilité publique|20000634 Migrations|
20000635 Politique Nucléaire|20000636 Médiateur|20000637 Règlement sur les aliments et les boissons|
20000638 Relations internationales|20000639 Diplomatie|20000640 Sommet|20000641 Traité|
20000642 Sanction économique|20000643 Aide internationale|20000644 Organisation internationale|
20000645 Réfugiés|20000646 Organisation non gouvernementale|20000647 Crise politique|20000648 Dissidence|
20000649 Participation politique|20000650 Groupe de pression|20000651 Partis politiques|
20000652 Histoire politique|20000653 Système politique|20000654 Démocratie|20000655 Dictature|
20000657 Croyances|20000658 Bouddhisme|20000659 Christianisme|20000660 Oecuménisme|20000661 Mormon|
20000662 Vieux Catholique|20000663 Orthodoxie|20000664 Protestantisme|20000665 Anglicanisme|
20000666 Eglise Baptiste|20000667 Luthérianisme|20000668 Mennonisme|20000669 Méthodisme|
20000670 Calvinisme|20000671 Catholicisme romain|20000672 Concordat|20000673 Confucianisme|
20000674 Cultes et sectes|20000675 Franc-maçonnerie|20000676 Hindouisme|20000677 Islam|20000678 Jaïnisme|
20000679 Judaïsme|20000680 Animisme|20000681 Parsasm|20000682 Scientologie|20000683 Shintoïsme|
20000684 Sikhisme|20000685 Taoïsme|20000686 Eglise de l'Unification|20000687 Dialogue interreligieux|
20000688 Conflit religieux|20000689 Evénement religieux|20000690 Fête religieuse|20000691 Noël|
20000692 Pâques|20000693 Pentecôte|20000694 Ramadan|20000695 Yom Kippour|20000696 Rites religieux|
20000697 Etablissement religieux|20000698 Eglise|20000699 Mosquée|20000700 Synagogue|20000701 Temple|
20000702 Relations entre les institutions religieuses et l'Etat|20000703 Chefs religieux|20000704 Pape|
20000705 Textes religieux|20000706 Bible|20000707 Coran|20000708 Torah|20000710 Sciences biomédicales|
20000711 Biotechnologie|20000712 Dentisterie|20000713 Pharmacologie|20000714 Médecine vétérinaire|
20000715 Mathématiques|20000716 Génie mécanique|20000717 Sciences naturelles|20000718 Astronomie|
20000719 Biologie|20000720 Botanique|20000721 Génétique|20000722 Paléontologie|20000723 Physiologie|
20000724 Zoologie|20000725 Chimie|20000726 Cosmologie|20000727 Géologie|20000728 Horticulture|
20000729 Océanographie|20000730 Climatologie|20000731 Physique|20000732 Electromagnétisme|
20000733 Physique nucléaire|20000734 Physique des particules|20000735 Recherche scientifique|
20000736 Innovation scientifique|20000737 Recherche médicale|20000738 Exploration scientifique|
20000739 Exploration de l'Espace|20000740 Publication scientifique|20000741 Institution scientifique|
20000742 Sciences sociales|20000743 Anthropologie|20000744 Archéologie|20000745 Sciences économiques|
20000746 Géographie|20000747 Histoire|20000748 Sciences de l'information|20000749 Le droit|
20000750 Linguistique|20000751 Philosophie|20000752 Sciences politiques|20000753 Psychologie|
20000754 Sociologie|20000755 Standards|20000756 Technologie et ingénierie|20000757 Ingénierie aérospatiale|
20000758 Fuséologie|20000759 Agronomie|20000760 Ingénierie civile|20000761 Ingénierie électronique|
20000762 Technologie de l'identification|20000763 Technologie de l'information et Informatique|
20000764 Science des matériaux|20000765 Science de l'infiniment petit|20000766 Nanotechnologie|
20000768 Communauté|20000769 Réseaux sociaux|20000770 Démographie|20000771 Immigration|20000772 Emigrés|
20000773 Immigration clandestine|20000774 Recensement|20000775 Discrimination|20000776 Agisme|
20000777 Racisme|20000778 Discrimination religieuse|20000779 Sexisme|20000780 Famille|20000781 Adoption|
20000782 Flirt|20000783 Divorce|20000784 Contrôle des naissances|20000785 Avortement|20000786 Mariage|
20000787 Relation parent-enfant|20000788 L'humanité|20000789 Adultes|20000790 Enfants|20000791 Handicapés|
20000792 Homosexualité|20000793 Identité sexuelle|20000794 Bébé|20000795 Minorité ethnique ou nationale|
20000796 Victimes irradiées|20000797 Personnes âgées|20000798 Adolescents|20000799 Condition sociale|
20000800 Sans abris|20000801 Pauvreté|20000802 Problèmes sociaux|20000803 Harcèlement|20000804 Toxicomanie|
20000805 Délinquance juvénile|20000806 Prostitution|20000807 Esclavage|20000808 Valeurs|
20000809 Corruption|20000810 Fin de vie et mort|20000811 Euthanasie|20000812 Suicide assisté|
20000813 Suicide|20000814 Ethique|20000815 Pornographie|20000816 Comportement sexuel|
20000817 Protection sociale|20000818 Activités caritatives|20000819 Soins de longue durée|
20000820 Services sociaux|20000822 Discipline|20000823 Football américain|20000824 Tir à l'arc|
20000825 Tir à l'arbalète|20000826 Arc long|20000827 Athlétisme|20000828 Cross-country|20000829 Decathlon|
20000830 Lancer du disque|20000831 Lancer de marteau|20000832 Heptathlon|20000833 Saut en hauteur|
20000834 Course de haies|20000835 Lancer de javelot|20000836 Course d'endurance|20000837 Saut en longueur|
20000838 Demi-fond|20000839 Pentathlon|20000840 Saut à la perche|20000841 Marche|20000842 Relais|
20000843 Lancer du poids|20000844 Course de vitesse|20000845 Triple saut|20000846 Football australien|
20000847 Badminton|20000848 Bandy|20000849 Baseball|20000850 Rubberball baseball|20000851 Basket-ball|
20000852 Biathlon|20000853 Billard|20000854 Bobsleigh|20000855 Boule anglaise et pétanque|20000856 Boxe|
20000857 Coq|20000858 Mi-lourds|20000859 Poids-plume|20000860 Mouches|20000861 Lourds|20000862 Mi-mouches|
20000863 Moyens|20000864 Super légers|20000865 Super-plumes|20000866 Plumes|20000867 Mi-moyens|
20000868 Poids pailles|20000869 Super coq|20000870 Super-poids plumes|20000871 Super-mouches|
20000872 Super-lourds|20000873 Super mi-moyens|20000874 Légers|20000875 Tauromachie|
20000876 Football canadien|20000877 Canoë|20000878 C1|20000879 C2|20000880 C4|20000881 Canoë à voile|
20000882 Pontoniering|20000883 Casting|20000884 Alpinisme et escalade|20000885 Escalade glaciaire|
20000886 Alpinisme|20000887 Escalade|20000888 Cricket|20000889 Croquet|20000890 Curling|
20000891 Crosse sur glace|20000892 Cyclisme|20000893 Cyclisme artistique|20000894 Bicross|20000895 Bmx|
20000896 Cycle balle|20000897 Vitesse|20000898 Cyclo-cross|20000899 Poursuite individuelle|
20000900 Contre-la-montre individuel|20000901 Keirin|20000902 Course à l'Américaine|20000903 VTT|
20000904 Course aux points|20000905 Course en ligne|20000906 Course à étapes|20000907 Vitesse par équipes|
20000908 Poursuite par équipes|20000909 Contre-la-montre par équipes|20000910 Cyclisme sur piste|
20000911 Danse sportive|20000912 Fléchettes|20000913 Plongeon|20000914 Plongeon plate-forme|
20000915 Plongeon tremplin|20000916 Plongeon synchronisé|20000917 Plongée sous-marine|
20000918 Subaquatique|20000919 Course de chiens|20000920 Course de lévriers|
20000921 Course de chiens de traîneaux|20000922 Duathlon|20000923 Equitation|
20000924 Cross-country à cheval|20000925 Dressage|20000926 Saut d'obstacles|20000927 Concours complet|
20000928 Attelage|20000929 Escrime|20000930 Epée|20000931 Fleuret|20000932 Sabre|20000933 Hockey sur gazon|
20000934 Patinage artistique|20000935 Danse sur glace|20000936 Fist ball|20000937 Floorball|
20000938 Frisbee|20000939 Football gaélique|20000940 Golf|20000941 Mini golf|20000942 Gymnastique|
20000943 Ballon|20000944 Poutre|20000945 Massues|20000946 Sol|20000947 Cerceau|20000948 Barre fixe|
20000949 Barres parallèles|20000950 Cheval d'arçon|20000951 Gymnastique rythmique|20000952 Ruban|
20000953 Anneaux|20000954 Corde|20000955 Trampoline|20000956 Barres asymétriques|20000957 Saut de cheval|
20000958 Handball|20000959 Hornuss|20000960 Hippisme|20000961 Course de plat|20000962 Course sous harnais|
20000963 Course d'obstacles|20000964 Hurling|20000965 Hockey sur glace|20000966 Hockey sur luge|
20000967 Roller|20000968 Pelote basque|20000969 Judo|20000970 Super-légers|20000971 Mi-lourds|
20000972 Mi-légers|20000973 Mi-moyens|20000974 Lourds|20000975 Légers|20000976 Moyens|20000977 Jukendo|
20000978 Kabaddi|20000979 Kayak|20000980 K1|20000981 K2|20000982 K4|20000983 Karaté|20000984 Kendo|
20000985 Kyudo|20000986 Lacrosse|20000987 Luge|20000988 Marathon|20000989 Pentathlon moderne|
20000990 Bateau à moteur|20000991 Automobile|20000992 Course d'endurance|20000993 F3000|20000994 F1|
20000995 Formule Indy|20000996 Rallycross|20000997 Rallye automobile|20000998 Moto|
20000999 Course d'endurance moto|20001000 Enduro|20001001 Course sur herbe|20001002 Moto-ball|
20001003 Motocross|20001004 MotoGP|20001005 Rallye|20001006 Side-Car|20001007 Speedway|20001008 Trial|
20001009 Naginata|20001010 Netball|20001011 Course d'orientation|20001012 Course d'orientation à skis|
20001013 Parachutisme|20001014 Polo|20001015 Billard américain|20001016 Motonautisme|20001017 Rodéo|
20001018 Bareback|20001019 Barrel racing|20001020 Bull riding|20001021 Bulldogging|20001022 Calf roping|
20001023 Goat roping|20001024 Saddle bronc|20001025 Roller hockey|20001026 Aviron|20001027 Quatre barré|
20001028 Deux barré|20001029 Quatre sans barreur|20001030 Deux sans barreur|20001031 Deux de couple|
20001032 Huit|20001033 Quatre de couple|20001034 Skiff|20001035 Rugby à XIII|20001036 Rugby à XV|
20001037 Rugby à VII|20001038 Voile|20001039 Multicoques|20001040 Dériveur|20001041 Quillard|
20001042 Régate|20001043 Course transatlantique|20001044 Course autour du monde|
20001045 Course en solitaire|20001046 Course autour du monde sans escale en solitaire|
20001047 Sepak takraw|20001048 Shinty|20001049 Tir|20001050 Tir au pistolet|20001051 Tir à la carabine|
20001052 Tir à la cible mobile|20001053 Tir au fusil|20001054 Tir aux plateaux d'argile|20001055 Skeleton|
20001056 Ski|20001057 Ski alpin|20001058 Ski acrobatique|20001059 Ski sur herbe|20001060 Ski nordique|
20001061 Saut à skis|20001062 Chute libre|20001063 Snooker|20001064 Snowboard|20001065 Football|
20001066 Softball|20001067 Patinage de vitesse|20001068 Squash|20001069 Sumo|20001070 Surf|
20001071 Natation|20001072 Dos|20001073 Brasse|20001074 Papillon|20001075 Nage libre|20001076 4 nages|
20001077 Marathon de natation|20001078 Relais nage libre|20001079 Relais 4 nages|20001080 Petit bassin|
20001081 Natation synchronisée programme libre|20001082 Natation synchronisée programme technique|
20001083 Tennis de table|20001084 Taekwondo|20001085 Tennis|20001086 Bowling|20001087 Triathlon|
20001088 Tir à la corde|20001089 Volley-ball|20001090 Beach volley|20001091 Water polo|
20001092 Ski nautique|20001093 Haltérophilie|20001094 Epaulé-jeté|20001095 Force athlétique|
20001096 Arrachée|20001097 Planche à voile|20001098 Lutte|20001099 Lutte libre|
20001100 Lutte gréco-romaine|20001101 Lutte suisse|20001102 Wushu|
20001103 Mesures disciplinaires dans le sport|20001104 Médicaments autorisés dans le sport|20001105 Dopage|
20001106 Contrôle antidopage|20001107 Traitements médicaux dans le sport|20001108 Evènement sportif|
20001109 Championnat continental|20001110 Coupe continentale|20001111 Jeux continentaux|
20001112 Championnat intercontinental|20001113 Coupe internationale|20001114 Jeux internationaux|
20001115 Championnat national|20001116 Coupe nationale|20001117 Jeux nationaux|
20001118 Championnat régional|20001119 Coupe régionale|20001120 Jeux régionaux|
20001121 Championnat du monde|20001122 Coupe du monde|20001123 Mondiaux|20001124 Industrie du sport|
20001125 Organisation sportive|20001126 Site sportif|20001128 Prévisions météorologiques|
20001129 Phénomène météorologique|20001130 Statistiques météorologiques|20001131 Alertes météorologiques|
20001133 Comédie musicale|20001134 Opérette|20001135 Exposition artistique|20001149 Ski de fond|
20001150 Combiné nordique|20001151 Short-track|20001179 Série|20001180 Pièce de théâtre|20001181 Festival|
20001182 Réseaux sociaux
`;
