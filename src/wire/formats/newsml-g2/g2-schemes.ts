/**
 * Schemes of well-known catalogues by their alias, so that no catalogue has to be fetched. Sources:
 * IPTC catalogue for G2 standards 30 to 33 and IPTC master catalogue; AP's customer catalogue. Pure.
 */

const IPTC = "http://cv.iptc.org/newscodes/";
const OTHERS = "http://cvx.iptc.org/";

/** "alias scheme" where the scheme's name differs from its alias, "alias" where it does not. */
const IPTC_NAMES =
  "acdc audiocodec|altidrole|aoprop aoproperty|app application|aspfacet asportfacet|catinat catinature|" +
  "cinat cinature|ciprol contactinfopartrole|colin colourindicator|colsp colorspace|conf confidence|" +
  "cpnat cpnature|cpprole contentprodpartyrole|crel conceptrelation|ctech commtech|ctrol contributorrole|" +
  "cwarn contentwarning|digsrctype digitalsourcetype|dimensionunit|drol descriptionrole|descrole descriptionrole|" +
  "eocstat eventoccurstatus|eventocstat eventoccurstatus|eventstat eventstatus|eorol eventorganiserrole|" +
  "eprol eventparticipantrole|erol edrole|frmt format|fmt format|genre|hld headlinerole|hopaction|" +
  "howextr howextracted|impt importance|irel itemrelation|irep itemrepresentation|isrol infosourcerole|" +
  "loctyp location|lrol languagerole|medtop mediatopic|medtype mediatype1|ncostat newscoveragestatus|" +
  "ninat ninature|nprod newsproduct|nprov newsprovider|nrol namerole|pgrmod pkggroupmode|plinat plinature|" +
  "prio priority|prodgenre productgenre|riaspect|riscope|rnd rendition|scn scene|scene|sig signal|" +
  "squ subjectqualifier|stat pubstatusg2|subj subjectcode|timeunit|urgy urgency|vcdc videocodec|" +
  "videodef videodefinition|wldreg worldregion";

const OTHER_NAMES =
  "a1312cat anpa1312-category|a1312prio anpa1312-priority|a1312svc anpa1312-servicelevel|a1312vers anpa1312-version|" +
  "bcp47|cusip|gics|iso3166-1a2|iso3166-1a3|iso4217a|iso4217n|isin|mic iso10383-mic|sedol|tidm";

const pairsOf = (names: string, base: string): readonly (readonly [string, string])[] =>
  names.split("|").map((entry) => {
    const [alias = "", name = alias] = entry.split(" ");
    return [alias, `${base}${name}/`];
  });

/** AP's own vocabularies share one space of ids. */
const AP_ALIASES: readonly string[] = ["apsubject", "apgeography", "apcompany", "apperson", "aporganization"];

const SCHEMES: ReadonlyMap<string, string> = new Map([
  ...pairsOf(IPTC_NAMES, IPTC),
  ...pairsOf(OTHER_NAMES, OTHERS),
  ...AP_ALIASES.map((alias): readonly [string, string] => [alias, "http://cv.ap.org/id/"]),
  ["geonames", "http://sws.geonames.org/"],
  ["wikidata", "http://www.wikidata.org/entity/"],
  ["dbpedia", "http://dbpedia.org/resource/"],
  ["skos", "http://www.w3.org/2004/02/skos/core#"],
]);

/** Null when no catalogue we know has the alias. */
export const schemeOfAlias = (alias: string): string | null => SCHEMES.get(alias) ?? null;
