/** Portuguese (Brazil) names of IPTC Media Topics. Source and form as in `media-topic-names.ts`. */
export const NAMES = `
01000000 artes, cultura, entretenimento e mídia|02000000 crime, lei e justiça|
03000000 desastres, acidentes e emergências|04000000 economia, negócios e finanças|05000000 educação|
06000000 ambiente|07000000 saúde|08000000 interesse humano|09000000 trabalho|
10000000 estilo de vida e lazer|11000000 política|12000000 religião e crença|13000000 ciência e tecnologia|
14000000 sociedade|15000000 esporte|16000000 conflito, guerra e paz|17000000 meteorologia|
20000002 arte e entretenimento|20000003 animação|20000004 cartoon|20000005 cinema|
20000006 festivais de cinema|20000007 dança|20000008 ballet|20000009 dança moderna|
20000010 dança tradicional|20000011 moda|20000012 joias|20000013 literatura|20000014 drama (literatura)|
20000015 ficção|20000016 não ficção|20000017 poesia|20000018 música|20000019 instrumento musical|
20000020 concerto|20000021 gênero musical|20000022 música clássica|20000023 música country|
20000024 música folk|20000025 música jazz|20000026 música popular|20000027 música rock|20000028 ópera|
20000029 teatro|20000030 teatro musical|20000031 artes visuais|20000032 arquitetura|20000033 design|
20000034 desenho|20000035 pintura|20000036 fotografia|20000037 escultura|20000038 cultura|
20000039 desenvolvimento cultural|20000040 costumes e tradições|20000041 festividades (cultura)|
20000042 língua|20000043 bibliotecas e museus|20000044 monumentos e patrimônio|20000045 mídia de massas|
20000046 mídia noticiosa|20000047 jornais|20000048 mídia online|20000049 periódicos|20000050 rádio|
20000051 televisão|20000053 terrorismo|20000054 atos de bioterrorismo|20000055 atentados à bomba|
20000056 conflito armado|20000057 guerrilha|20000058 intervenção militar internacional|
20000059 força de paz|20000060 ocupação militar|20000061 desaparecidos em combate|20000062 guerra|
20000063 guerra civil|20000064 crimes de guerra|20000065 agitação civil|20000066 manifestação|
20000067 rebeliões|20000068 revoluções|20000069 motins|20000070 golpe de estado|20000071 massacre|
20000072 genocídio|20000073 processo de paz|20000074 enviado de paz|20000075 plano de paz|
20000076 conversações de paz|20000077 reconstrução pós-guerra|20000078 desarmamento|
20000079 neutralização de material bélico|20000080 prisioneiros de guerra|20000082 crime|
20000083 incêndio criminoso|20000084 assalto|20000085 crimes sexuais|20000086 cibercrime|
20000087 crime econômico|20000088 crime antitruste|20000089 quebra de contrato|20000090 peculato|
20000091 abuso de informação privilegiada|20000092 restrição ao comércio|20000093 corrupção|
20000094 suborno|20000095 crimes relacionados com drogas|20000096 tráfico de droga|20000097 fraude|
20000098 hijacking|20000099 homicídio|20000100 rapto|20000101 crime organizado|20000102 gangues|
20000103 terrorismo|20000104 roubo|20000105 crime de guerra|20000106 judiciário (sistema de justiça)|
20000107 tribunal|20000108 recurso (tribunal)|20000109 serviços de tribunal|20000110 juiz|
20000111 julgamentos|20000112 processos preliminares|20000113 réu|20000114 litígio|20000115 testemunha|
20000116 procedimentos judiciais fora do tribunal|20000117 arbitragem|20000118 acusação|
20000119 justiça e direitos|20000120 direitos civis|20000121 leis|20000122 lei civil|20000123 antitruste|
20000124 regulação|20000125 lei criminal|20000126 lei internacional|20000127 extradição (processos)|
20000128 tribunal internacional|20000129 forças policiais|20000130 detenção|
20000131 investigação (criminal)|20000132 desaparecidos|20000133 polícia|20000134 pena/sentença|
20000135 pena de morte|20000136 multa|20000137 prisão|20000139 acidente (geral)|20000140 explosão|
20000141 acidente industrial|20000142 acidente nuclear|20000143 acidentes de transporte|
20000144 acidente aéreo|20000145 acidente marítimo|20000146 acidente ferroviário|
20000147 acidente rodoviário|20000148 desastre (geral)|20000149 fome|20000150 incêndios|
20000151 desastre natural|20000152 seca|20000153 terremoto|20000154 inundações|
20000155 deslizamento de terra|20000156 avalancha|20000157 desastre meteorológico|
20000158 tempestade ciclônica|20000159 erupção vulcânica|20000160 caso de emergência|
20000161 falhas estruturais|20000162 acidente de transporte|20000163 acidente aéreo e espacial|
20000164 acidente marítimo|20000165 acidente ferroviário|20000166 acidente rodoviário|
20000167 planos de emergência|20000168 resposta de emergência|20000170 informação sobre empresas|
20000171 finanças empresariais|20000172 contabilidade e auditoria|20000173 comentários de analistas|
20000174 falência|20000175 recompra|20000176 notação de risco|20000177 anúncio de dividendos|
20000178 lucros|20000179 previsão de lucros|20000180 demonstração financeira|20000181 procurações|
20000182 empresa com dificuldades financeiras|20000183 financiamento e oferta de ações|
20000184 reestruturação e recapitalização|20000185 acionista|20000186 atividade bolsista|
20000187 oferta pública inicial|20000188 recursos humanos|20000189 redução de efetivos|
20000190 administração|20000191 opções de compra de ações|20000192 estratégia e marketing|
20000193 reuniões corporativas anuais e especiais|20000194 relatório anual|
20000195 conselho de administração|20000196 contrato comercial|20000197 spin-off|
20000198 globalização econômica|20000199 gestão empresarial|20000200 joint venture|
20000201 aquisição alavancada|20000202 contrato de licença|20000203 operação de compra|
20000204 fusão e aquisição|20000205 novo produto ou serviço|
20000206 patente, direitos de autor e marca registrada|20000207 recolha de produtos|
20000208 pesquisa e desenvolvimento|20000209 setor econômico|20000210 agricultura e pescas|
20000211 aquacultura|20000212 agricultura|20000213 pesca|20000214 exploração florestal e silvicultura|
20000215 pecuária|20000216 vinicultura|20000217 produtos químicos|20000218 biotecnologia|
20000219 fertilizantes|20000220 produtos de saúde e beleza|20000221 químicos inorgânicos|
20000222 químicos orgânicos|20000223 indústria farmacêutica|20000224 químicos sintéticos e plásticos|
20000225 informática e tecnologias de informação|20000226 hardware|20000227 conexão em rede|
20000228 tecnologia de satélite|20000229 segurança informática|
20000230 semicondutores e componentes ativos|20000231 software|20000232 equipamentos de telecomunicação|
20000233 serviços de telecomunicações|20000234 tecnologia sem fio|20000235 construção e propriedades|
20000236 design e engenharia|20000237 propriedade agrícola|20000238 obras públicas|
20000239 construção civil|20000240 preço do terreno|20000241 imobiliário|20000242 obras de renovação|
20000243 bens de consumo|20000244 bebidas|20000245 vestuário|20000246 lojas de departamento|
20000247 comércio eletrônico|20000248 alimentação|20000249 bens de luxo|20000250 vendas por correio|
20000251 bens não duráveis|20000252 varejo|20000253 lojas especializadas|20000254 brinquedos|
20000255 mercado atacadista|20000256 energia e recursos|20000257 energias alternativas|20000258 carvão|
20000259 gasóleo|20000260 produção e distribuição de eletricidade|20000261 indústria da energia|
20000262 querosene/parafina|20000263 gás natural|20000265 energia nuclear|
20000266 petróleo e gás (distribuição)|20000267 petróleo e gás (extração)|20000268 gasolina|
20000269 indústria de gestão de resíduos|20000270 abastecimento de água|20000271 serviços financeiros|
20000272 serviços de contabilidade e auditoria|20000273 venda por leilão|20000274 banca|
20000275 serviço de consultoria|20000276 agência de emprego|20000277 agência funerária e crematório|
20000278 prestador de serviços de saúde|20000279 seguros|20000280 serviços de investimento|
20000281 serviços de limpeza|20000282 serviços jurídicos|20000283 estudos de mercado|
20000284 indicadores de consumo|20000285 finanças pessoais|20000286 rendimento individual|
20000287 investimentos pessoais|20000288 serviços pessoais|20000289 serviços promocionais e de impressão|
20000290 serviços de locação|20000291 serviços de expedição|20000292 corretagem|
20000293 serviços de casamento|20000294 indústria metalomecânica e engenharia|
20000295 indústria aeroespacial|20000296 automóvel|20000297 indústria da defesa|20000298 material elétrico|
20000299 equipamentos pesados|20000300 equipamentos metalomecânicos|20000301 engenharia de instrumentação|
20000302 engenharia de máquinas|20000303 construção naval|20000304 mídia|20000305 publicidade|
20000306 mercado livreiro|20000307 indústria cinematográfica|20000308 indústria musical|
20000309 agências noticiosas|20000310 imprensa|20000311 mídia online|20000312 relações públicas|
20000313 rádio|20000314 serviços de satélite e de cabo|20000315 televisão|20000316 minérios e metais|
20000317 material de construção|20000318 ouro e metais preciosos|20000319 ferro e aço|20000320 minas|
20000321 metais não ferrosos|20000322 indústria transformadora|20000323 destilação e bebidas|
20000324 indústria da alimentação|20000325 mobiliário e decoração|20000326 papel e embalagem|
20000327 borracha|20000328 refrigerantes|20000329 têxtil e vestuário|20000330 tabaco|
20000331 indústria do turismo e lazer|20000332 cassinos e jogo|20000333 hotelaria e alojamentos|
20000334 produtos para esporte e lazer|20000335 restaurantes e catering|20000336 operadores turísticos|
20000337 transportes|20000338 aviação|20000339 migração pendular|20000340 transporte ferroviário|
20000341 transporte rodoviário|20000342 trânsito|20000343 transporte marítimo e fluvial|
20000344 economia (geral)|20000345 política econômica|20000346 macroeconomia|20000347 obrigações|
20000348 orçamento|20000349 empresas|20000350 banco central|20000351 consumidores|
20000352 confiança do consumidor|20000353 questão de consumo|20000354 crédito e dívida|
20000355 valor cambial|20000356 deflação|20000357 crescimento econômico|20000358 indicadores econômicos|
20000359 produto interno bruto|20000360 produção industrial|20000361 inventários|20000362 produtividade|
20000363 associações empresariais|20000364 mercados emergentes|20000365 estatísticas de emprego|
20000366 exportações|20000367 ajuda governamental|20000368 dívida pública|20000369 importações|
20000370 inflação|20000371 juros|20000372 instituições econômicas internacionais|20000373 comércio externo|
20000374 acordos comerciais|20000375 balança comercial|20000376 disputa comercial|
20000377 política comercial|20000378 investimentos|20000379 política monetária|20000380 hipotecas|
20000381 fundos de investimento|20000382 preços|20000383 recessão|20000384 tarifas|
20000385 mercado e bolsa|20000386 mercados de produtos de base|20000387 mercado da energia|20000388 metal|
20000389 produtos agrícolas|20000390 mercado de dívida|20000391 mercado cambial|
20000392 mercado de empréstimos|20000393 empréstimos|20000394 títulos|20000395 derivados financeiros|
20000396 ações|20000398 associações de pais|20000399 Educação religiosa|20000400 escolas|
20000401 escolas de ensino fundamental, 1ª à 5ª série|20000402 educação contínua|
20000403 educação de adultos|20000404 escolas de ensino médio|20000405 ensino superior|20000406 faculdade|
20000407 universidades|20000408 escolas de ensino fundamental, 6ª à 9ª série|20000409 pré-escolar|
20000410 aprendizagem social|20000411 ensino/aprendizado|20000412 currículo|20000413 prova|
20000414 exame de admissão|20000415 alunos|20000416 professores|20000418 alterações climáticas|
20000419 aquecimento global|20000420 conservação|20000421 poupança de energia|20000422 parques|
20000423 políticas ambientais|20000424 poluição ambiental|20000425 poluição atmosférica|
20000426 limpeza ambiental|20000427 materiais perigosos|20000428 resíduos|20000429 poluição da água|
20000430 recursos naturais|20000431 recursos energéticos|20000432 recursos terrestres|20000433 florestas|
20000434 montanhas|20000435 crescimento demográfico|20000436 energias renováveis|20000437 água|
20000438 oceanos|20000439 rios|20000440 zonas úmidas|20000441 natureza|20000442 ecossistema|
20000443 espécies ameaçadas|20000444 espécie invasora|20000446 doenças e condições|20000447 câncer|
20000448 doenças transmissíveis|20000449 epidemia|20000450 peste|20000451 doenças virais|20000452 aids|
20000453 retrovírus|20000454 doença cardíaca|20000455 outras doenças|20000456 traumatismos|
20000457 condições médicas|20000458 distúrbios mentais e comportamentais|20000459 transtornos alimentares|
20000460 obesidade|20000461 estabelecimento de saúde|20000462 hospitais|20000463 organizações de saúde|
20000464 tratamento de saúde|20000465 dieta|20000466 suplementos alimentares|20000467 fármacos|
20000468 medicamentos sujeitos a prescrição médica|20000469 meios complementares de diagnóstico|
20000470 medicamento|20000471 fitoterapia|20000472 medicina holística|
20000473 medicina tradicional chinesa|20000474 medicina ocidental|20000475 condição física|
20000476 medicina preventiva|20000477 vacinas|20000478 terapias|20000479 política de saúde|
20000480 sistema público de saúde|20000481 Medicaid|20000482 Medicare|20000483 seguro de saúde|
20000484 sistemas privados de saúde|20000485 profissão médica|20000486 serviços médicos|
20000487 especialização médica|20000488 geriatria|20000489 obstetrícia/ginecologia|20000490 pediatria|
20000491 medicina reprodutiva|20000492 profissionais de saúde|20000493 doenças não humanas|
20000494 doenças dos animais|20000495 doenças das plantas|20000497 feitos|20000498 prêmios e galardões|
20000499 recordes e proezas|20000500 animais|20000501 cerimônia|20000502 pessoas|20000503 desaires|
20000504 alta sociedade|20000505 celebridades|20000506 realeza|20000507 plantas|20000509 emprego|
20000510 estagiários e aprendizes|20000511 trabalho infantil|20000512 empregado|20000513 empregador|
20000514 formação profissional|20000515 formação avançada|20000516 reconversão|20000517 ocupações|
20000518 salários e benefícios|20000519 benefícios trabalhistas|20000520 seguridade social|
20000521 legislação trabalhista|20000522 higiene e segurança no trabalho|20000523 mercado de trabalho|
20000524 relações trabalhistas|20000525 contratos coletivos|20000526 questões contratuais de saúde|
20000527 questões contratuais de salário|20000528 questões contratuais trabalhistas|
20000529 conflitos trabalhistas|20000530 greve|20000531 aposentadoria|20000532 reforma pensionária|
20000533 desemprego|20000534 demissões|20000535 seguro-desemprego|20000536 sindicatos|20000538 lazer|
20000539 clubes e associações|20000540 jogos|20000541 jogo de tabuleiro|20000542 jogo de cartas|
20000543 jogo de crianças|20000544 jogo de dados|20000545 jogo de exterior|20000546 quebra-cabeça|
20000547 jogo de peças|20000548 jogo eletrônico|20000549 jogos e loterias|20000550 passatempo|
20000551 férias|20000552 feriado|20000553 lugar de lazer|20000554 parque de diversões|20000555 bar|
20000556 café|20000557 casa noturna|20000558 restaurante|20000559 instalações esportivas|
20000560 atividades recreativas ao ar livre|20000561 pesca|20000562 caça|20000563 viagens e turismo|
20000564 turismo|20000565 estilo de vida|20000566 entusiasmo automobilístico|
20000567 interesse por bicicletas|20000568 interesse gastronômico|20000569 alimentos biológicos|
20000570 casa e decoração|20000571 interesse por motas|20000572 tendências|20000574 eleições|
20000575 iniciativa dos cidadãos e revocação|20000576 sistema eleitoral|
20000577 eleições intergovernamentais|20000578 eleições locais|20000579 eleições nacionais|
20000580 campanhas políticas|20000581 financiamento de campanhas|20000582 candidatos políticos|
20000583 eleições primárias|20000584 referendo|20000585 eleições regionais|20000586 votação|
20000587 direitos fundamentais|20000588 censura|20000590 liberdade religiosa|
20000591 liberdade de imprensa|20000592 direitos humanos|20000593 governo|20000594 serviços públicos|
20000595 funcionários públicos|20000596 detentores de cargos públicos|20000597 constituição|
20000598 defesa|20000599 forças armadas|20000600 veteranos|20000601 equipamento militar|
20000602 armamento militar|20000603 medidas de segurança|20000604 segurança nacional|
20000605 espionagem e inteligência|20000606 executivo (governo)|20000607 orçamento de estado|
20000608 finanças públicas|20000609 departamentos governamentais|20000610 chefes de estado|
20000611 impeachment|20000612 governo e autoridades locais|20000613 ministro (governo)|
20000614 governo nacional|20000615 parlamento|20000616 câmara baixa|20000617 câmara alta|
20000618 governo e autoridades regionais|20000619 segurança dos cidadãos|20000620 impostos|
20000621 política governamental|20000623 nacionalização|20000624 privatização|20000625 empresa estatal|
20000626 política interna|20000627 política de proteção de dados|
20000628 política de habitação e urbanismo|20000629 política para os povos indígenas|
20000630 política de pensões e benefícios sociais|20000631 política de recolha de dados pessoais|
20000632 controle de armas pessoais|20000633 consultas públicas|20000634 política de migração|
20000635 política nuclear|20000636 autoridades reguladoras|
20000637 regulamentação sobre alimentos e bebidas|20000638 relações internacionais|20000639 diplomacia|
20000640 cúpulas|20000641 tratado|20000642 sanções econômicas|20000643 ajuda externa|
20000644 organizações internacionais|20000645 refugiados e deslocados|
20000646 organização não governamental|20000647 crise política|20000648 dissidência política|
20000649 processo político|20000650 lobby|20000651 partidos e movimentos políticos|
20000652 desenvolvimento político|20000653 sistemas políticos|20000654 democracia|20000655 ditadura|
20000657 crenças religiosas|20000658 budismo|20000659 cristianismo|20000660 ecumenismo|20000661 mórmon|
20000662 veterocatólico|20000663 ortodoxia|20000664 protestante|20000665 anglicano|20000666 batista|
20000667 luterano|20000668 menonita|20000669 metodista|20000670 reformado|20000671 católico romano|
20000672 concordata|20000673 confucionismo|20000674 cultos e seitas|20000675 maçonaria|20000676 hinduísmo|
20000677 islã|20000678 jainismo|20000679 judaísmo|20000680 religião natural|20000681 parsismo|
20000682 cientologia|20000683 xintoísmo|20000684 siquismo|20000685 taoismo|20000686 unificacionismo|
20000687 diálogo inter-religioso|20000688 conflito religioso|20000689 evento religioso|
20000690 festa ou feriado religioso|20000691 natal|20000692 páscoa|20000693 pentecostes|20000694 ramadã|
20000695 yom kippur|20000696 ritual|20000697 instalações religiosas|20000698 igreja|20000699 mesquita|
20000700 sinagoga|20000701 templo|20000702 instituições religiosas e relações com o estado|
20000703 líder religioso|20000704 papa|20000705 textos religiosos|20000706 Bíblia|20000707 Alcorão|
20000708 Torá|20000710 ciência biomédica|20000711 biotecnologia|20000712 medicina dentária|
20000713 farmacologia|20000714 medicina veterinária|20000715 matemática|20000716 engenharia mecânica|
20000717 ciências naturais|20000718 astronomia|20000719 biologia|20000720 botânica|20000721 genética|
20000722 paleontologia|20000723 fisiologia|20000724 zoologia|20000725 química|20000726 cosmologia|
20000727 geologia|20000728 horticultura|20000729 ciências marinhas|20000730 meteorologia|20000731 física|
20000732 eletromagnetismo|20000733 física nuclear|20000734 física de partículas|
20000735 investigação científica|20000736 inovação científica|20000737 investigação médica|
20000738 exploração científica|20000739 exploração espacial|20000740 publicação científica|
20000741 instituições científicas|20000742 ciências sociais|20000743 antropologia|20000744 arqueologia|
20000745 economia|20000746 geografia|20000747 história|20000748 ciências da informação|20000749 direito|
20000750 linguística|20000751 filosofia|20000752 ciência política|20000753 psicologia|20000754 sociologia|
20000755 normas científicas|20000756 tecnologia e engenharia|20000757 engenharia aeroespacial|
20000758 ciência de foguetes|20000759 tecnologia agrícola|20000760 engenharia civil|
20000761 engenharia eletrônica|20000762 tecnologia de identificação|20000763 tecnologias de informação|
20000764 ciência dos materiais|20000765 nanociência|20000766 nanotecnologia|20000768 comunidades|
20000769 redes sociais|20000770 demografia|20000771 imigração|20000772 emigrantes|
20000773 imigrantes ilegais|20000774 população e censos|20000775 discriminação|20000776 idadismo|
20000777 racismo|20000778 discriminação religiosa|20000779 sexismo|20000780 família|20000781 adoção|
20000782 namoro|20000783 divórcio|20000784 planejamento familiar|20000785 aborto|20000786 casamento|
20000787 pais e filhos|20000788 humanidade|20000789 adultos|20000790 crianças|20000791 deficiências|
20000792 LGBT|20000793 gênero|20000794 bebês|20000795 minoria étnica ou nacional|
20000796 vítimas de radiação nuclear|20000797 terceira idade|20000798 adolescentes|
20000799 condição social|20000800 sem-teto|20000801 pobreza|20000802 problemas sociais|
20000803 maus-tratos|20000804 adição|20000805 delinquência juvenil|20000806 prostituição|
20000807 escravatura|20000808 valores|20000809 práticas corruptas|20000810 morte|20000811 eutanásia|
20000812 suicídio assistido|20000813 suicídio|20000814 ética|20000815 pornografia|
20000816 comportamento sexual|20000817 assistência social|20000818 filantropia|
20000819 cuidados continuados|20000820 serviços sociais|20000822 disciplina de competição|
20000823 futebol americano|20000824 tiro com arco|20000825 tiro com besta|20000826 tiro com arco longo|
20000827 atletismo|20000828 corrida de cross-country|20000829 decatlo|20000830 lançamento de disco|
20000831 lançamento de martelo|20000832 heptatlo|20000833 salto em altura|20000834 barreiras|
20000835 lançamento de dardo|20000836 corrida de fundo|20000837 salto em distância|
20000838 corrida de meio-fundo|20000839 pentatlo|20000840 salto com vara|20000841 marcha atlética|
20000842 revezamento|20000843 arremesso de peso|20000844 sprint|20000845 salto triplo|
20000846 futebol australiano|20000847 badminton|20000848 bandy|20000849 beisebol|
20000850 beisebol de bola de borracha|20000851 basquete|20000852 biatlo|20000853 bilhar|20000854 bobsled|
20000855 petanca|20000856 boxe|20000857 peso-galo (boxe)|20000858 peso-cruzador (boxe)|
20000859 peso-pena (boxe)|20000860 peso-mosca (boxe)|20000861 peso-pesado (boxe)|
20000862 peso-mosca-ligeiro (boxe)|20000863 peso-meio-pesado (boxe)|20000864 peso-médio-ligeiro (boxe)|
20000865 peso-meio-médio-ligeiro (boxe)|20000866 peso-leve (boxe)|20000867 peso-médio (boxe)|
20000868 peso-palha (boxe)|20000869 peso-supergalo (boxe)|20000870 peso-superpena (boxe)|
20000871 peso-supermosca (boxe)|20000872 peso-superpesado (boxe)|20000873 peso-supermédio (boxe)|
20000874 peso-meio-médio (boxe)|20000875 tourada|20000876 futebol canadense|20000877 canoagem|20000878 C1|
20000879 C2|20000880 C4|20000881 canoa a vela|20000882 pontoniering|20000883 casting (pesca)|
20000884 alpinismo|20000885 escalada no gelo|20000886 montanhismo|20000887 escalada|20000888 críquete|
20000889 croquet|20000890 curling|20000891 ice stock sport|20000892 ciclismo|20000893 ciclismo artístico|
20000894 bicross|20000895 BMX|20000896 ciclobol|20000897 velocidade individual|20000898 cyclocross|
20000899 perseguição individual (ciclismo)|20000900 contra o relógio individual (ciclismo)|20000901 keirin|
20000902 madison|20000903 ciclismo de montanha|20000904 corrida por pontos (ciclismo)|
20000905 ciclismo de estrada|20000906 corrida por etapas|20000907 velocidade por equipes|
20000908 perseguição por equipes|20000909 contra o relógio por equipes (ciclismo)|
20000910 pista (ciclismo)|20000911 dança rítmica|20000912 dardos|20000913 saltos ornamentais|
20000914 saltos de plataforma|20000915 saltos de trampolim|20000916 saltos ornamentais sincronizados|
20000917 mergulho|20000918 esportes subaquáticos|20000919 corrida de cães|20000920 pista oval|
20000921 corrida de trenó com cães|20000922 duatlo|20000923 hipismo|20000924 cross-country|
20000925 adestramento|20000926 saltos|20000927 concurso completo de equitação (CCE)|20000928 atrelagem|
20000929 esgrima|20000930 espada|20000931 florete|20000932 sabre|20000933 hóquei em campo|
20000934 patinação artística|20000935 dança no gelo|20000936 punhobol|20000937 floorball|20000938 frisbee|
20000939 futebol gaélico|20000940 golfe|20000941 minigolfe|20000942 ginástica|20000943 bola|20000944 trave|
20000945 maças|20000946 solo|20000947 arco|20000948 barra|20000949 barras paralelas|
20000950 cavalo com alças|20000951 rítmica|20000952 fita|20000953 argolas|20000954 corda|
20000955 trampolim|20000956 barras assimétricas|20000957 salto|20000958 handebol|20000959 hornuss|
20000960 corridas de cavalos|20000961 flat racing|20000962 corridas de cavalos|
20000963 corrida de obstáculos|20000964 hurling|20000965 hóquei no gelo|20000966 hóquei em trenó|
20000967 patinação em linha|20000968 pelota basca|20000969 judô|20000970 peso-extraleve (judô)|
20000971 peso-meio-pesado (judô)|20000972 peso-meio-leve (judô)|20000973 peso-meio-médio (judô)|
20000974 peso-pesado (judô)|20000975 peso-leve (judô)|20000976 peso-médio (judô)|20000977 jukendo|
20000978 kabaddi|20000979 caiaque|20000980 K1|20000981 K2|20000982 K4|20000983 caratê|20000984 kendo|
20000985 kyudo|20000986 lacrosse|20000987 luge|20000988 maratona|20000989 pentatlo moderno|
20000990 corrida de barcos a motor|20000991 corrida de automóveis|20000992 resistência|
20000993 Fórmula 3000|20000994 Fórmula 1|20000995 Fórmula Indy|20000996 rallycross|20000997 rali|
20000998 motociclismo|20000999 resistência|20001000 enduro|20001001 grass-track|20001002 motoball|
20001003 motocross|20001004 motoGP|20001005 rali de motos|20001006 sidecar|20001007 speedway|
20001008 trial|20001009 naginata|20001010 netball|20001011 orientação|20001012 orientação em esqui|
20001013 paraquedismo|20001014 polo|20001015 bilhar|20001016 motonáutica|20001017 rodeio|20001018 bareback|
20001019 barrel racing|20001020 bull riding|20001021 bulldogging|20001022 calf roping|20001023 goat roping|
20001024 saddle bronc|20001025 hóquei em patins|20001026 remo|20001027 quatro com timoneiro|
20001028 dois com timoneiro|20001029 quatro sem timoneiro|20001030 dois sem timoneiro|
20001031 double sculls|20001032 oito com timoneiro|20001033 quadruple sculls|20001034 skiff|
20001035 rúgbi de 13|20001036 rúgbi de 15|20001037 rúgbi de 7|20001038 vela|20001039 multicasco|
20001040 dinghy|20001041 keelboat|20001042 regata a vela|20001043 regata oceânica|
20001044 corrida de volta ao mundo|20001045 regata em solitário|20001046 non-stop em solitário|
20001047 sepak takraw|20001048 shinty|20001049 tiro|20001050 pistola|20001051 carabina|20001052 alvo móvel|
20001053 espingarda|20001054 tiro ao prato|20001055 skeleton|20001056 esqui|20001057 esqui alpino|
20001058 esqui estilo livre|20001059 esqui na grama|20001060 esqui nórdico|20001061 saltos de esqui|
20001062 salto em queda livre|20001063 sinuca|20001064 snowboard|20001065 futebol|20001066 softball|
20001067 patinação (velocidade)|20001068 squash|20001069 sumô|20001070 surfe|20001071 natação|
20001072 costas|20001073 peito|20001074 borboleta|20001075 livre|20001076 medley|
20001077 maratona aquática|20001078 revezamento livre|20001079 revezamento medley|20001080 piscina curta|
20001081 sincronizada livre|20001082 sincronizada|20001083 tênis de mesa|20001084 taekwondo|20001085 tênis|
20001086 boliche|20001087 triatlo|20001088 cabo de guerra|20001089 vôlei|20001090 vôlei de praia|
20001091 polo aquático|20001092 esqui náutico|20001093 halterofilismo|20001094 arremesso|
20001095 levantamento de peso básico|20001096 arranco|20001097 windsurf|20001098 luta livre|
20001099 estilo livre|20001100 greco-romana|20001101 luta suíça|20001102 wushu|
20001103 medidas disciplinares no esporte|20001104 dopagem (geral)|20001105 dopagem|
20001106 exame antidoping|20001107 uso de medicamentos no esporte|20001108 eventos esportivos|
20001109 campeonato continental|20001110 copa continental|20001111 jogos continentais|
20001112 campeonato internacional|20001113 copa internacional|20001114 jogos internacionais|
20001115 campeonato nacional|20001116 copa nacional|20001117 jogos nacionais|20001118 campeonato regional|
20001119 copa regional|20001120 jogos regionais|20001121 campeonato do mundo|20001122 copa do mundo|
20001123 jogos mundiais|20001124 indústria do esporte|20001125 organizações esportivas|
20001126 instalação esportiva|20001128 previsão meteorológica|20001129 fenômenos climáticos|
20001130 estatísticas climáticas|20001131 alerta meteorológico|20001132 política cultural|20001133 musical|
20001134 opereta|20001135 exposição artística|20001136 feira profissional|20001137 recomendação de ações|
20001138 recomendação de compra|20001139 recomendação de manutenção|20001140 recomendação de venda|
20001141 hot stock|20001142 montanhismo|20001143 festa|20001144 serviço alternativo|
20001145 serviço militar|20001146 política de integração|20001147 políticas esportivas|
20001148 transferência|20001149 esqui de fundo|20001150 combinado nórdico|
20001151 patinação de pista curta|20001152 ginástica artística|20001153 telemark|20001154 xadrez|
20001155 esportes sobre patins|20001156 skate|20001157 artes marciais|20001158 empreendedorismo|
20001159 contrato público|20001160 artesanato|20001161 internet das coisas|20001162 gestão de ativos|
20001163 gestão de relacionamento com o cliente|20001164 sistema de pagamento|20001165 bens de produção|
20001166 construção ferroviária|20001167 equipamento médico|
20001168 produtos e serviços para animais de estimação|20001169 cigarro eletrônico|20001170 logística|
20001171 economia colaborativa|20001172 pequena e média empresa|20001173 agência reguladora|
20001174 política de desenvolvimento regional|20001175 nado sincronizado|20001176 rúgbi|
20001177 jogos olímpicos|20001178 jogos paraolímpicos|20001179 série|20001180 drama (teatro)|
20001181 festival|20001182 mídias sociais|20001183 esporte eletrônico|20001184 hip-hop|20001185 R&B|
20001186 heavy metal|20001187 música de banda de dança|20001188 música de dança eletrônica|
20001189 música para crianças|20001190 stand-up|20001191 cabaré|20001192 influenciadores|
20001193 má conduta sexual|20001194 fraude contábil|20001195 sonegação fiscal|
20001196 infração de trânsito|20001197 direito administrativo|
20001198 tratamento psiquiátrico por ordem judicial|20001199 suspensão da pena|
20001200 investigação criminal arquivada|20001201 atropelamento de animais selvagens|
20001202 incêndio florestal|20001203 artes têxteis|20001204 marcenaria|20001205 forjamento|
20001206 trabalho autônomo|20001207 biocombustível|20001208 energia geotérmica|20001209 energia solar|
20001210 energia hidrelétrica|20001211 energia eólica|20001212 escolas religiosas|
20001213 escolas públicas|20001214 escolas privadas|20001215 escolas independentes|
20001216 ensino profissional|20001217 classificação|20001218 pandemia|20001219 cura de desintoxicação|
20001220 medicina de família e comunidade|20001221 serviço de emergência|20001222 ortopedia|
20001223 oncologia|20001224 radiologia|20001225 oftalmologia|20001226 medicina cirúrgica|
20001227 psiquiatria|20001228 cirurgia|20001229 centro de saúde|
20001230 responsabilidade social corporativa|20001231 artes marciais mistas|20001232 assistência a idosos|
20001233 cerimônia de batismo|20001234 formatura|20001235 funeral e serviço fúnebre|20001236 casamento|
20001237 efeméride|20001238 aniversário|20001239 exercício físico|20001240 culturismo|20001241 equitação|
20001242 corrida de obstáculos (atletismo)|20001243 indústria do petróleo e do gás|
20001244 serviços públicos|20001245 projetos de infraestrutura|20001246 construção comercial|
20001247 colecionismo|20001248 cosmética|20001249 penteados|20001250 modificação corporal|
20001251 tatuagem|20001252 piercing|20001253 cozinhar|20001254 cerveja, vinho e bebidas espirituosas|
20001255 reforma de casas|20001256 decoração de interiores|20001257 jardinagem|
20001258 eletrônica de consumo|20001259 convenção partidária|20001260 comissão parlamentar|
20001261 chefe de governo|20001262 inquérito público|20001263 eleições na Igreja|
20001264 política de infraestruturas|20001265 política de governo local|20001266 debates políticos|
20001267 festa de solstício de verão|20001268 feriado nacional|20001269 Dia de Ano Novo|
20001270 Dia das Bruxas|20001271 Dia de Todos os Santos|20001272 Noite de Santa Valburga|20001273 batismo|
20001274 contracepção
`;
