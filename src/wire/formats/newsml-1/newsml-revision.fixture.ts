/** One revision of a NewsML 1 item, for tests of what revisions are to each other. */

export interface Revision {
  readonly revision: string;
  readonly previous: string;
  /** "N": the whole item; "U": changes; "A": only what is said about it. */
  readonly kind: string;
}

export const newsmlRevision = ({ revision, previous, kind }: Revision, content: string): string =>
  `<?xml version="1.0"?><NewsML Version="1.2"><NewsItem>
<Identification><NewsIdentifier><ProviderId>northline.example</ProviderId><DateId>20261117</DateId>
<NewsItemId>BRG</NewsItemId><RevisionId PreviousRevision="${previous}" Update="${kind}">${revision}</RevisionId>
<PublicIdentifier>urn:newsml:northline.example:20261117:BRG:${revision}${kind}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20261117T150900Z</FirstCreated>
<ThisRevisionCreated>20261117T15${revision.padStart(2, "0")}00Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
${content}</NewsItem></NewsML>`;
