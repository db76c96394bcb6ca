/** Spanish names of IPTC Media Topics. Source and form as in `media-topic-names.ts`. */
export const NAMES = `
01000000 Artes, cultura, entretenimiento y medios|02000000 Policía y justicia|
03000000 Catástrofes y accidentes|04000000 Economía, negocios y finanzas|05000000 Educación|
06000000 Medio ambiente|07000000 Salud|08000000 Interés humano, animales, insólito|09000000 Mano de obra|
10000000 Estilo de vida y tiempo libre|11000000 Política|12000000 Religión y culto|
13000000 Ciencia y tecnología|14000000 Sociedad|15000000 Deporte|16000000 Conflicto, guerra y paz|
17000000 Meteorología|20000002 Arte y entretenimiento|20000003 Animación|20000004 Caricaturas|
20000005 Cine|20000006 Festival de cine|20000007 Danza|20000008 Ballet|20000009 Danza moderna|
20000010 Danza tradicional|20000011 Moda|20000012 Joyas|20000013 Literatura|20000014 Arte dramático|
20000015 Ficción|20000016 Literatura no novelesca|20000017 Poesía|20000018 Música|
20000019 Instrumento de música|20000020 Concierto|20000021 Estilo musical|20000022 Música clásica|
20000023 Música country|20000024 Música folclórica|20000025 Música jazz|20000026 Música popular|
20000027 Música rock and roll|20000028 Ópera|20000029 Teatro|20000030 Teatro musical|
20000031 Artes visuales|20000032 Arquitectura|20000033 Diseño|20000034 Dibujo|20000035 Pintura|
20000036 Fotografía|20000037 Escultura|20000038 Cultura|20000039 Artes tradicionales|
20000040 Costumbres y tradiciones|20000041 Festividades|20000042 Lenguaje|20000043 Bibliotecas y museos|
20000044 Monumentos y patrimonio cultural|20000045 Medios masivos de comunicación|
20000046 Medios de información|20000047 Diarios y revistas|20000048 Internet|20000049 Periódicos|
20000050 Radio|20000051 Televisión|20000053 Atentado|20000054 Acto de bioterrorismo|
20000055 Atentado con bomba|20000056 Conflictos armados|20000057 Actividad guerrillera|
20000058 Intervención militar internacional|20000059 Fuerza de paz|20000060 Ocupación militar|
20000061 Desaparecido en acción|20000062 Guerra|20000063 Guerra civil|20000064 Crimen de guerra|
20000065 Disturbios|20000066 Manifestaciones|20000067 Rebelión|20000068 Revoluciones|20000069 Disturbios|
20000070 Golpe de estado|20000071 Matanza|20000072 Genocidio|20000073 Proceso de paz|
20000074 Enviado de paz|20000075 Plan de paz|20000076 Negociaciones de paz|20000077 Reconstrucción|
20000078 Desarme|20000079 Desminado|20000080 Prisioneros de guerra|20000082 Criminalidad|
20000083 Incendio premeditado|20000084 Agresión|20000085 Agresión sexual|20000086 Delitos informáticos|
20000087 Delitos corporativos|20000088 Delitos antimonopolio|20000089 Violación de contrato|
20000090 Malversación|20000091 Tráfico de influencias|20000092 Infracción comercial|20000093 Corrupción|
20000094 Soborno|20000095 Crímenes relacionados con las drogas|20000096 Narcotráfico|20000097 Fraude|
20000098 Secuestro / piratería|20000099 Homicidio|20000100 Secuestro|20000101 Crimen organizado|
20000102 Actividad pandillera|20000103 Terrorismo|20000104 Robo|20000105 Crimen de guerra|
20000106 Magistratura|20000107 Corte|20000108 Apelación|20000109 Administración de corte|20000110 Juez|
20000111 Juicio|20000112 Audiencias preliminares|20000113 Acusado|20000114 Litigios|20000115 Testigo|
20000116 Procedimientos judiciales fuera del tribunal|20000117 Arbitraje|20000118 Proceso judicial|
20000119 Justicia y derechos|20000120 Derechos civiles|20000121 Legislación|20000122 Derecho civil|
20000123 Legislación antitrust|20000124 Regulación|20000125 Derecho penal|20000126 Derecho internacional|
20000127 Extradición|20000128 Corte o tribunal internacional|20000129 Autoridades|20000130 Arresto|
20000131 Investigación|20000132 Personas desaparecidas|20000133 Policía|20000134 Penas|
20000135 Pena capital|20000136 Multa|20000137 Cárcel|20000139 Accidente|20000140 Explosión|
20000141 Accidente industrial|20000142 Accidente nuclear|20000143 Accidente de transporte|
20000144 Accidentes aeroespaciales|20000145 Accidente marítimo|20000146 Accidente ferroviario|
20000147 Accidente de carretera|20000148 Catástrofes|20000149 Hambruna|20000150 Incendios|
20000151 Desastre natural|20000152 Sequía|20000153 Sismo|20000154 Inundaciones|
20000155 Deslizamiento de terreno|20000156 Avalancha|20000157 Desastre meteorológico|20000158 Tempestad|
20000159 Erupción volcánica|20000160 Incidentes de emergencia|20000161 Derrumbe|
20000162 Incidente de transporte|20000163 Incidentes aéreos y espaciales|20000164 Incidentes marítimos|
20000165 Incidentes ferroviarios|20000166 Incidentes carreteros|20000167 Planificación de emergencia|
20000168 Socorro de emergencia|20000170 Información sobre empresas|20000171 Finanzas empresariales|
20000172 Contabilidad y auditoría|20000173 Comentarios de analistas|20000174 Quiebra|
20000175 Recompra de acciones|20000176 Clasificación financiera|20000177 Anuncios de dividendos|
20000178 Beneficios|20000179 Previsión de beneficios|20000180 Resultados empresariales|
20000181 Votación por apoderados|20000182 Empresas con problemas financieros|
20000183 Financiamiento, ofertas de acciones|20000184 Reestructuración, recapitalización|
20000185 Accionista|20000186 Actividad accionaria|20000187 Entrada en bolsa|20000188 Recursos humanos|
20000189 Despidos y reestructuraciones|20000190 Dirección|20000191 Opciones sobre acciones|
20000192 Estrategia y marketing|20000193 Asambleas corporativas anuales y especiales|
20000194 Memorias anuales|20000195 Junta directiva|20000196 Contrato comercial|
20000197 Escisión de sociedades|20000198 Globalización|20000199 Gobernanza|20000200 Empresa conjunta|
20000201 Compras apalancadas|20000202 Contratos de concesión de licencia|
20000203 MBO - Compra de una empresa por sus propios directivos|20000204 Fusiones, adquisiciones|
20000205 Nuevo producto o servicio|20000206 Patentes, propiedad intelectual, marcas registradas|
20000207 Retiro de productos|20000208 Investigación y desarrollo|20000209 Sector económico|
20000210 Agricultura|20000211 Acuicultura|20000212 Cultivos agrícolas|20000213 Industria pesquera|
20000214 Silvicultura y explotación forestal|20000215 Ganadería y avicultura|20000216 Vinicultura|
20000217 Productos químicos|20000218 Biotecnología|20000219 Fertilizantes|
20000220 Productos de salud y belleza|20000221 Productos químicos inorgánicos|
20000222 Productos químicos orgánicos|20000223 Productos farmacéuticos|
20000224 Productos sintéticos y plásticos|20000225 Computación e informática|20000226 Hardware|
20000227 Interconexión|20000228 Tecnología satelital|20000229 Seguridad|20000230 Semiconductores|
20000231 Software|20000232 Equipos de telecomunicaciones|20000233 Servicio de telecomunicaciones|
20000234 Tecnología inalámbrica|20000235 Construcción e inmobiliaria|20000236 Deseño e ingeniería|
20000237 Granjas|20000238 Construcción pesada|20000239 Construcción de viviendas|20000240 Costo de tierras|
20000241 Bienes raíces|20000242 Renovación|20000243 Bienes de consumo|20000244 Bebidas|20000245 Vestuario|
20000246 Grandes tiendas - grandes almacenes|20000247 Comercio electrónico - comercio online|
20000248 Alimentos|20000249 Artículos de lujo|20000250 Venta por correo|20000251 Artículos perecederos|
20000252 Venta minorista|20000253 Tiendas especializadas|20000254 Juguetes|20000255 Venta mayorista|
20000256 Energía y recursos naturales|20000257 Energía alternativa|20000258 Carbón|
20000259 Combustible diesel|20000260 Producción y distribución de electricidad|20000261 Energía|
20000262 Kerosene|20000263 Gas natural|20000265 Energía nuclear|20000266 Distribución de petróleo y gas|
20000267 Petróleo y gas primarios|20000268 Gasolina, nafta|
20000269 Manejo de desechos y control de contaminación|20000270 Suministro de agua|
20000271 Servicios financieros y comerciales|20000272 Contabilidad y auditoría|20000273 Remates, subastas|
20000274 Servicios bancarios|20000275 Servicios de consultoría|20000276 Agencias de empleo|
20000277 Servicios funerarios y de crematorio|20000278 Prestadores de servicios de salud|20000279 Seguros|
20000280 Asesoría de inversiones|20000281 Servicios de conserjería|20000282 Servicios legales|
20000283 Investigación de mercado|20000284 Tendencias de mercado|20000285 Finanzas personales|
20000286 Ingresos|20000287 Inversiones personales|20000288 Servicios personales|
20000289 Impresión-servicio promocional|20000290 Rentadoras|20000291 Servicios de envío|
20000292 Corretaje de acciones|20000293 Servicios de boda|20000294 Fabricación e ingeniería|
20000295 Industria aeroespacial|20000296 Equipamiento para vehículos|20000297 Equipos de defensa|
20000298 Artefactos eléctricos|20000299 Ingeniería pesada|20000300 Componentes industriales|
20000301 Ingeniería de instrumentos|20000302 Fabricación de máquinas|20000303 Astilleros|
20000304 Medios de comunicación|20000305 Publicidad|20000306 Libros|20000307 Industria cinematográfica|
20000308 Industria musical|20000309 Agencias de noticias|20000310 Diarios y revistas|
20000311 Noticias en línea|20000312 Relaciones públicas|20000313 Industria de radio|
20000314 Servicios satelitales y de cable|20000315 Industria de la televisión|20000316 Metales y minerales|
20000317 Materiales de construcción|20000318 Oro y metales preciosos|20000319 Hierro y acero|
20000320 Minería|20000321 Minerales no ferruginosos|20000322 Industrias de procesamiento|
20000323 Destilerías y cervecerías|20000324 Industria alimentaria|20000325 Muebles y decoración|
20000326 Productos de papel y embalaje|20000327 Productos de caucho|20000328 Bebidas no alcohólicas|
20000329 Textiles y vestimenta|20000330 Tabaco|20000331 Turismo y tiempo libre|
20000332 Casinos y juegos de azar|20000333 Hoteles y alojamiento|
20000334 Artículos deportivos y de recreación|20000335 Restaurantes y restauración|
20000336 Operadores de turismo|20000337 Transporte|20000338 Transporte aéreo|20000339 Transporte colectivo|
20000340 Transporte ferroviario|20000341 Transporte carretero|20000342 Tráfico|
20000343 Transporte fluvial y marítimo|20000344 Economía|20000345 Política económica|
20000346 Macroeconomía|20000347 Bonos|20000348 Presupuesto|20000349 Empresas|20000350 Bancos centrales|
20000351 Consumidores|20000352 Confianza del consumidor|20000353 Problemas del consumidor|
20000354 Crédito y débito|20000355 Tipo de cambio|20000356 Deflación|20000357 Crecimiento|
20000358 Indicadores económicos|20000359 Producto Interno Bruto|20000360 Producción industrial|
20000361 Inventarios|20000362 Productividad|20000363 Organizaciones económicas|
20000364 Mercados emergentes|20000365 Estadísticas de empleo|20000366 Exportaciones|20000367 Ayuda estatal|
20000368 Deuda pública|20000369 Importaciones|20000370 Inflación|20000371 Tasas de interés|
20000372 Instituciones económicas internacionales|20000373 Comercio internacional|
20000374 Acuerdos comerciales|20000375 Balanza comercial|20000376 Litigio comercial|
20000377 Política comercial|20000378 Inversiones|20000379 Política monetaria y fiscal|20000380 Hipoteca|
20000381 Fondos mutuales|20000382 Precios|20000383 Recesión|20000384 Aranceles|20000385 Mercados y bolsas|
20000386 Mercado de materias primas|20000387 Mercado de energía|20000388 Metales|
20000389 Materias primas agrícolas|20000390 Mercados de deuda|20000391 Mercados cambiario|
20000392 Mercado de préstamos|20000393 Préstamos|20000394 Valores|20000395 Derivados|20000396 Acciones|
20000398 Asociaciones de padres de alumnos|20000399 Educación religiosa|20000400 Escuelas|
20000401 Escuela primaria|20000402 Estudios adicionales|20000403 Educación de adultos|
20000404 Liceo o secundaria|20000405 Educación superior|20000406 Colegio universitario|
20000407 Universidad|20000408 Colegio de secundaria|20000409 Preescolar|20000410 Crianza|
20000411 Enseñanza y aprendizaje|20000412 Malla curricular|20000413 Exámen|20000414 Examen de admisión|
20000415 Estudiantes|20000416 Profesores|20000418 Cambio climático|20000419 Calentamiento global|
20000420 Preservación|20000421 Ahorro de energía|20000422 Parques|20000423 Política ambiental|
20000424 Contaminación ambiental|20000425 Contaminación del aire|20000426 Descontaminación|
20000427 Materiales tóxicos|20000428 Residuos|20000429 Contaminación del agua|20000430 Recursos naturales|
20000431 Recursos energéticos|20000432 Recursos terrestres|20000433 Bosques|20000434 Montañas|
20000435 Crecimiento demográfico|20000436 Energías renovables|20000437 Agua|20000438 Océanos|20000439 Ríos|
20000440 Pantanos|20000441 Naturaleza|20000442 Ecosistema|20000443 Especies en peligro|
20000444 Especies invasoras|20000446 Enfermedades|20000447 Cáncer|20000448 Enfermedades contagiosas|
20000449 Epidemias|20000450 Plagas|20000451 Enfermedades virales|20000452 Sida|20000453 Retrovirus|
20000454 Enfermedades cardíacas|20000455 Enfermedades|20000456 Lesiones|20000457 Condiciones médicas|
20000458 Enfermedades mentales y comportamentales|20000459 Desordenes alimenticios|20000460 Obesidad|
20000461 Establecimientos de salud|20000462 Hospitales y clínicas|20000463 Organizaciones de salud|
20000464 Tratamiento de salud|20000465 Dieta|20000466 Suplementos alimenticios|20000467 Medicamentos|
20000468 Medicamento bajo prescripción médica|20000469 Exámen/procedimiento médico|20000470 Medicina|
20000471 Hierbas medicinales|20000472 Medicina holística|20000473 Medicina tradicional china|
20000474 Medicina occidental|20000475 Estado físico|20000476 Medicina preventiva|20000477 Vacunas|
20000478 Terapia|20000479 Política de atención de salud|20000480 Atención estatal de salud|
20000481 Medicaid|20000482 Medicare|20000483 Seguro de salud|20000484 Medicina privada|
20000485 Profesión médica|20000486 Servicios médicos|20000487 Especializaciones médicas|20000488 Geriatría|
20000489 Obstetricia / ginecología|20000490 Pediatría|20000491 Medicina reproductiva|
20000492 Personal médico|20000493 Enfermedades no humanas|20000494 Enfermedades animales|
20000495 Enfermedades de plantas|20000497 Logros|20000498 Premios|20000499 Récord|20000500 Animales|
20000501 Ceremonia|20000502 Interés humano|20000503 Desgracia humana|20000504 Gente|20000505 Celebridades|
20000506 Asuntos imperiales, reales|20000507 Plantas|20000509 Empleo|20000510 Aprendices|
20000511 Trabajo infantil|20000512 Empleados|20000513 Empleadores|20000514 Capacitación profesional|
20000515 Especialización|20000516 Reconversión|20000517 Oficios|20000518 Salarios y pensiones|
20000519 Beneficios laborales|20000520 Seguridad social|20000521 Legislación laboral|
20000522 Salud y seguridad laboral|20000523 Mercado de trabajo|20000524 Relaciones laborales|
20000525 Contratos colectivos|20000526 Contratos/cuidado de salud|20000527 Contratos/pagos|
20000528 Contratos/normas de trabajo|20000529 Conflictos laborales|20000530 Huelga|20000531 Jubilación|
20000532 Pensión|20000533 Desempleo|20000534 Despidos|20000535 Subsidio de paro|20000536 Sindicatos|
20000538 Ocio|20000539 Clubes y asociaciones|20000540 Juegos|20000541 Juego de mesa|
20000542 Juego de naipes|20000543 Juego de niños|20000544 Juego de dados|20000545 Juego al aire libre|
20000546 Rompecabezas|20000547 Juego de fichas|20000548 Videojuegos|20000549 Juegos de azar y loterías|
20000550 Pasatiempos|20000551 Vacaciones|20000552 Días feriados|20000553 Lugares de ocio|
20000554 Parque de atracciones|20000555 Bar|20000556 Café|20000557 Clubes nocturnos|20000558 Restaurante|
20000559 Instalaciones deportivas|20000560 Actividades recreativas|20000561 Pesca|20000562 Caza|
20000563 Viajes|20000564 Turismo|20000565 Estilo de vida|20000566 Afición por el automóvil|
20000567 Afición por la bicicleta|20000568 Gastronomía|20000569 Alimentos orgánicos|20000570 Casa y hogar|
20000571 Afición por la moto|20000572 Tendencia|20000574 Elecciones|
20000575 Iniciativa y revocación ciudadanas|20000576 Sistema electoral|
20000577 Elecciones intergubernamentales|20000578 Elecciones locales|20000579 Elecciones nacionales|
20000580 Campañas políticas|20000581 Campañas financieras|20000582 Candidatos políticos|20000583 Primarias|
20000584 Referendos|20000585 Elecciones regionales|20000586 Votación|20000587 Derechos fundamentales|
20000588 Censura|20000590 Libertad de culto|20000591 Libertad de prensa|20000592 Derechos humanos|
20000593 Gobierno|20000594 Servicios públicos|20000595 Empleados públicos|20000596 Funcionarios públicos|
20000597 Constitución|20000598 Defensa|20000599 Fuerzas armadas|20000600 Veteranos de guerra|
20000601 Equipamiento militar|20000602 Armas|20000603 Medidas de seguridad|20000604 Seguridad nacional|
20000605 Espionaje e inteligencia|20000606 Ejecutivo (gobierno)|20000607 Presupuesto del gobierno|
20000608 Finanzas públicas|20000609 Ministerio|20000610 Jefes de Estado|
20000611 Procedimiento de destitución|20000612 Autoridades locales|20000613 Ministros (gobierno)|
20000614 Gobierno nacional|20000615 Parlamento|20000616 Cámara baja|20000617 Cámara alta|
20000618 Autoridades regionales|20000619 Seguridad ciudadana|20000620 Impuestos|
20000621 Política del gobierno|20000623 Nacionalización|20000624 Privatización|20000625 Empresas estatales|
20000626 Políticas internas|20000627 Protección de datos|20000628 Vivienda y planificación urbana|
20000629 Indígenas|20000630 Pensiones y asistencia social|20000631 Datos personales|
20000632 Control de armas personales|20000633 Estudio de utilidad pública|20000634 Migración|
20000635 Políticas nucleares|20000636 Mediador|20000637 Reglamento sobre alimentos y bebidas|
20000638 Relaciones internacionales|20000639 Diplomacia|20000640 Cumbre|20000641 Tratado|
20000642 Sanción económica|20000643 Ayuda internacional|20000644 Organización internacional|
20000645 Refugiados|20000646 Organización no gubernamental|20000647 Crisis política|
20000648 Disidencia política|20000649 Política|20000650 Cabildeo|20000651 Partidos políticos|
20000652 Historia política|20000653 Sistema político|20000654 Democracia|20000655 Dictadura|
20000657 Creencias|20000658 Budismo|20000659 Cristianismo|20000660 Ecumenismo|20000661 Mormón|
20000662 Antiguo católico|20000663 Ortodoxo|20000664 Protestante|20000665 Anglicano|20000666 Bautista|
20000667 Luterano|20000668 Menonita|20000669 Metodista|20000670 Reformado|20000671 Católico romano|
20000672 Concordato|20000673 Confucianismo|20000674 Cultos y sectas|20000675 Masonería|20000676 Hinduismo|
20000677 Islam|20000678 Jainismo|20000679 Judaísmo|20000680 Animismo|20000681 Parsismo|
20000682 Cientología|20000683 Shintoismo|20000684 Sikhismo|20000685 Taoismo|
20000686 Iglesia de la Unificación|20000687 Diálogo interreligioso|20000688 Conflicto religioso|
20000689 Evento religioso|20000690 Festivales o festivades religiosas|20000691 Navidad|
20000692 Semana santa|20000693 Pentecostés|20000694 Ramadán|20000695 Yom kippur|
20000696 Rituales religiosos|20000697 Lugares de culto|20000698 Iglesia|20000699 Mezquita|
20000700 Sinagoga|20000701 Templo|20000702 Relaciones entre las instituciones religiosas y el Estado|
20000703 Líder religioso|20000704 Papa|20000705 Textos religiosos|20000706 Biblia|20000707 Corán|
20000708 Tora|20000710 Ciencias biomédicas|20000711 Biotecnología|20000712 Odontología|
20000713 Farmacología|20000714 Medicina veterinaria|20000715 Matemática|20000716 Ingeniería mecánica|
20000717 Ciencias naturales|20000718 Astronomía|20000719 Biología|20000720 Botánica|20000721 Genética|
20000722 Paleontología|20000723 Fisiología|20000724 Zoología|20000725 Química|20000726 Cosmología|
20000727 Geología|20000728 Horticultura|20000729 Oceanografía|20000730 Meteorología|20000731 Física|
20000732 Electromagnetismo|20000733 Física nuclear|20000734 Partículas físicas|
20000735 Investigación científica|20000736 Innovación científica|20000737 Investigación médica|
20000738 Exploración científica|20000739 Exploración espacial|20000740 Publicación científica|
20000741 Institución científica|20000742 Ciencias sociales|20000743 Antropología|20000744 Arqueología|
20000745 Ciencias económicas|20000746 Geografía|20000747 Historia|20000748 Ciencias de la información|
20000749 Derecho|20000750 Lingüística|20000751 Filosofía|20000752 Ciencia política|20000753 Psicología|
20000754 Sociología|20000755 Normas|20000756 Tecnología e ingeniería|20000757 Ingeniería aeroespacial|
20000758 Cohetería|20000759 Agronomía|20000760 Ingeniería civil|20000761 Ingeniería electrónica|
20000762 Tecnología de identificación|20000763 Tecnología de la información e Informática|
20000764 Ciencia de los materiales|20000765 Microciencias|20000766 Nanotecnología|20000768 Comunidades|
20000769 Redes sociales|20000770 Demografía|20000771 Inmigración|20000772 Emigrantes|
20000773 Inmigrantes ilegales|20000774 Población y censo|20000775 Discriminación|
20000776 Discriminación por edad|20000777 Racismo|20000778 Discriminación religiosa|20000779 Sexismo|
20000780 Familia|20000781 Adopción|20000782 Noviazgo|20000783 Divorcio|20000784 Planificación familiar|
20000785 Aborto|20000786 Matrimonio|20000787 Padres e hijos|20000788 Humanidad|20000789 Adultos|
20000790 Niños|20000791 Discapacitados|20000792 Homosexuales|20000793 Identidad sexual|20000794 Bebés|
20000795 Minoría étnica o nacional|20000796 Víctimas de radiación nuclear|20000797 Tercera edad|
20000798 Adolescentes|20000799 Condiciones sociales|20000800 Sin techo|20000801 Pobreza|
20000802 Problemas sociales|20000803 Conducta abusiva|20000804 Adicciones|20000805 Delincuencia juvenil|
20000806 Prostitución|20000807 Esclavitud|20000808 Valores|20000809 Corrupción|
20000810 Muerte y fin de vida|20000811 Eutanasia|20000812 Suicidio asistido|20000813 Suicidio|
20000814 Ética|20000815 Pornografía|20000816 Comportamiento sexual|20000817 Asistencia social|
20000818 Beneficencia|20000819 Cuidados de largo plazo|20000820 Servicios sociales|
20000822 Deportes de competición|20000823 Fútbol americano|20000824 Tiro con arco|
20000825 Tiro con ballesta|20000826 Arco largo inglés|20000827 Atletismo en pista y campo|
20000828 Cross-country|20000829 Decatlón|20000830 Lanzamiento de disco|20000831 Lanzamiento de martillo|
20000832 Heptatlón|20000833 Salto de altura|20000834 Salto de vallas|20000835 Lanzamiento de jabalina|
20000836 Carrera de larga distancia|20000837 Salto de longitud|20000838 Carrera de media distancia|
20000839 Pentatlon|20000840 Salto con pértiga|20000841 Marcha atlética|20000842 Carrera de relevos|
20000843 Lanzamiento de peso|20000844 Sprint|20000845 Triple salto|20000846 Fútbol australiano|
20000847 Bádminton|20000848 Bandy|20000849 Béisbol|20000850 Béisbol con pelota blanda|20000851 Básquetbol|
20000852 Biatlón|20000853 Billar|20000854 Bobsleigh|20000855 Bolos y petanca|20000856 Boxeo|
20000857 Peso gallo|20000858 Peso crucero|20000859 Peso pluma|20000860 Mosca|20000861 Peso pesado|
20000862 Minimosca|20000863 Mediano|20000864 Superligero|20000865 Superpluma|20000866 Pluma|
20000867 Medio mediano|20000868 Paja|20000869 Supergallo|20000870 Super peso pluma|20000871 Supermosca|
20000872 Superpesado|20000873 Supermediano|20000874 Ligero|20000875 Toros|20000876 Fútbol canadiense|
20000877 Canotaje|20000878 C1|20000879 C2|20000880 C4|20000881 Canoa a vela|20000882 Pontoniering|
20000883 Lanzamiento|20000884 Alpinismo|20000885 Escalada en hielo|20000886 Escalada alpina|
20000887 Escalada libre|20000888 Cricket|20000889 Croquet|20000890 Curling|
20000891 Ice stock sport (curling bávaro)|20000892 Ciclismo|20000893 Ciclismo artístico|20000894 Bicicross|
20000895 Bmx|20000896 Bicibol (fútbol en bicicleta)|20000897 Velocidad|20000898 Ciclocross|
20000899 Persecución individual|20000900 Carrera individual contrarrreloj|20000901 Keirin|
20000902 Carrera Madison|20000903 Bicicleta de montaña|20000904 Carrera por puntos|20000905 Prueba de ruta|
20000906 Carrera por etapas|20000907 Velocidad por equipos|20000908 Persecución por equipos|
20000909 Contrarreloj por equipos|20000910 Ciclismo en pista|20000911 Danza deportiva|20000912 Dardos|
20000913 Clavado|20000914 Salto de plataforma|20000915 Salto de trampolín|20000916 Salto sincronizado|
20000917 Buceo|20000918 Subacuáticos|20000919 Carreras de perros|20000920 Carreras de galgos|
20000921 Carreras de perros de trineo|20000922 Duatlón|20000923 Equitación|
20000924 Cross-country a caballo|20000925 Adiestramiento de caballos|20000926 Salto de obstáculos|
20000927 Evento de tres días-completo|20000928 Atelaje|20000929 Esgrima|20000930 Espada|20000931 Florete|
20000932 Sable|20000933 Hockey sobre césped|20000934 Patinaje artístico|20000935 Danza en hielo|
20000936 Balon puño|20000937 Floorball|20000938 Disco volador|20000939 Fútbol gaélico|20000940 Golf|
20000941 Mini golf|20000942 Gimnasia|20000943 Pelota|20000944 Barra de equilibrio fija (o sueca)|
20000945 Clavas|20000946 Ejercicios en el suelo|20000947 Aro|20000948 Barra fija|20000949 Barras paralelas|
20000950 Potro con arcos|20000951 Gimnasia rítmica|20000952 Cinta|20000953 Anillas|20000954 Cuerda|
20000955 Trampolín|20000956 Barras asimétricas|20000957 Salto con apoyo (potro)|20000958 Balonmano|
20000959 Hornuss|20000960 Hipismo|20000961 Carrera llana|20000962 Carrera de arnés|
20000963 Carrera de obstáculos|20000964 Hurling|20000965 Hockey sobre hielo|20000966 Hockey en trineo|
20000967 Patinaje en línea|20000968 Pelota vasca|20000969 Judo|20000970 Peso extra liviano|
20000971 Peso mediopesado|20000972 Peso medio liviano|20000973 Peso medio mediano|20000974 Peso pesado|
20000975 Peso ligero|20000976 Peso mediano|20000977 Jukendo|20000978 Kabaddi|20000979 Kayak|20000980 K1|
20000981 K2|20000982 K4|20000983 Karate|20000984 Kendo|20000985 Kiudo|20000986 Lacrosse|
20000987 Luge (trineo)|20000988 Maratón|20000989 Pentatlón moderno|20000990 Motor regata|
20000991 Automovilismo|20000992 Carrera de resistencia|20000993 Fórmula 3000|20000994 Fórmula uno (f1)|
20000995 Fórmula indy|20000996 Rallycross|20000997 Rally de autos|20000998 Motociclismo|
20000999 Carrera de resistencia de motos|20001000 Enduro|20001001 Carrera de motos sobre césped|
20001002 Moto-ball|20001003 Motocross|20001004 1000 cm3|20001005 Rally de motos|20001006 Sidecars|
20001007 Speedway|20001008 Trial (moto)|20001009 Naginata|20001010 Netbol|20001011 Carrera de orientación|
20001012 Orientación en esquí|20001013 Paracaidismo|20001014 Polo|20001015 Billar americano|
20001016 Motonáutica|20001017 Rodeo|20001018 Bareback|20001019 Barrel racing|20001020 Rodeo de toros|
20001021 Bulldogging|20001022 Calf roping|20001023 Goat roping|20001024 Saddle bronc|
20001025 Hockey sobre patines|20001026 Remo|20001027 Cuatro con timonel|20001028 Par con timonel|
20001029 Cuatro sin timonel|20001030 Par sin timonel|20001031 Scull double|20001032 Ocho con timonel|
20001033 Scull cuádruple|20001034 Scull individual|20001035 Liga de rugby (rugby 13)|20001036 Rugby a XV|
20001037 Rugby 7 (seven)|20001038 Vela|20001039 Multicasco|20001040 Vela ligera|20001041 Quilla|
20001042 Regata|20001043 Regata transatlántica|20001044 Carrera alrededor del mundo|
20001045 Regata en solitario|20001046 Vuelta al mundo en solitario sin escalas|20001047 Sepak takraw|
20001048 Shinty|20001049 Tiro|20001050 Pistola|20001051 Carabina|20001052 Blanco en movimiento|
20001053 Escopeta|20001054 Blancos de la arcilla|20001055 Skeleton|20001056 Esquí|20001057 Esquí alpino|
20001058 Esquí estilo libre|20001059 Esquí sobre césped|20001060 Esquí nórdico|20001061 Salto con esquí|
20001062 Salto en caída libre|20001063 Snooker|20001064 Snowboard|20001065 Fútbol|20001066 Sóftbol|
20001067 Patinaje de velocidad|20001068 Squash|20001069 Sumo|20001070 Surf|20001071 Natación|
20001072 Espalda|20001073 Braza|20001074 Mariposa|20001075 Libre|20001076 Combinados|
20001077 Maratón de natación|20001078 Relevo libre|20001079 Relevo combinado|20001080 Piscina corta|
20001081 Rutina libre sincronizada|20001082 Rutina técnica sincronizada|20001083 Tenis de mesa|
20001084 Taekwondo|20001085 Tenis|20001086 Boliche|20001087 Triatlón|20001088 Tira y afloja con cuerda|
20001089 Voleibol|20001090 Vóley playa|20001091 Polo acuático|20001092 Esquí náutico|20001093 Halterofilia|
20001094 Dos tiempos|20001095 Powerlifting|20001096 Arranque|20001097 Windsurf|20001098 Lucha|
20001099 Lucha libre|20001100 Lucha grecorromana|20001101 Lucha suiza|20001102 Wushu|
20001103 Acción disciplinaria en el deporte|20001104 Dopaje y medicamentos en el deporte|20001105 Dopaje|
20001106 Controles de dopaje|20001107 Medicamentos autorizados en el deporte|20001108 Eventos deportivos|
20001109 Campeonato continental|20001110 Copa continental|20001111 Juegos continentales|
20001112 Campeonato internacional|20001113 Copa internacional|20001114 Juegos internacionales|
20001115 Campeonato nacional|20001116 Copa nacional|20001117 Juegos nacionales|
20001118 Campeonato regional|20001119 Copa regional|20001120 Juegos regionales|20001121 Campeonato mundial|
20001122 Copa del mundo|20001123 Juegos mundiales|20001124 Industria del deporte|
20001125 Organización deportiva|20001126 Infraestructuras deportivas|20001128 Pronóstico del tiempo|
20001129 Fenómenos meteorológicos|20001130 Estadísticas meteorológicas|20001131 Alertas meteorológicas|
20001133 Musical|20001134 Opereta|20001135 Exposición de arte|20001149 Esquí de fondo|
20001150 Combinada nórdica|20001151 Patinaje de velocidad sobre pista corta|20001179 Serie|20001180 Drama|
20001181 Festival|20001182 Redes sociales
`;
