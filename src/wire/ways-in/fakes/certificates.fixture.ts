import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { isIP } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

/** Certificates of an authority that exists in a test only. Source: RFC 5280, RFC 5480. */

/** What a server shows, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface Authority {
  /** PEM. */
  readonly cert: string;
  /** For a name or an address; `until` in the past gives one that has expired. */
  issue(host: string, until?: string): Identity;
}

/** Tag, length, content (X.690, 8.1). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, "hex");
const COMMON_NAME = der(0x06, hex("550403"));
const BASIC_CONSTRAINTS = der(0x06, hex("551d13"));
const ALTERNATIVE_NAME = der(0x06, hex("551d11"));
const ECDSA_SHA256 = sequence(der(0x06, hex("2a8648ce3d040302")));
const TRUE = der(0x01, hex("ff"));

const nameOf = (name: string): Buffer =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));

const timeOf = (instant: string): Buffer =>
  der(0x18, Buffer.from(new Date(instant).toISOString().replaceAll(/[-:T]|\.\d+/g, "")));

const extensionsOf = (host: string | null): Buffer => {
  if (host === null) return sequence(BASIC_CONSTRAINTS, TRUE, der(0x04, sequence(TRUE)));
  const name =
    isIP(host) === 4 ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, Buffer.from(host));
  return sequence(ALTERNATIVE_NAME, der(0x04, sequence(name)));
};

interface Wish {
  readonly subject: string;
  readonly issuer: string;
  /** null: an authority's own. */
  readonly host: string | null;
  readonly until: string;
  readonly key: KeyObject;
  readonly signer: KeyObject;
}

function certificateOf({ subject, issuer, host, until, key, signer }: Wish): string {
  const body = sequence(
    der(0xa0, der(0x02, hex("02"))),
    der(0x02, Buffer.concat([hex("01"), randomBytes(12)])),
    ECDSA_SHA256,
    nameOf(issuer),
    sequence(timeOf("2020-01-01T00:00:00Z"), timeOf(until)),
    nameOf(subject),
    key.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(extensionsOf(host))),
  );
  const signature = Buffer.concat([hex("00"), sign("sha256", body, signer)]);
  const whole = sequence(body, ECDSA_SHA256, der(0x03, signature)).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${whole.replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}

const FAR = "2120-01-01T00:00:00Z";

export function makeAuthority(name = "Authority of the tests"): Authority {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const same = { issuer: name, signer: own.privateKey };
  return {
    cert: certificateOf({ ...same, subject: name, host: null, until: FAR, key: own.publicKey }),
    issue(host, until = FAR) {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      return {
        key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        cert: certificateOf({ ...same, subject: host, host, until, key: publicKey }),
      };
    },
  };
}

/** As NODE_EXTRA_CA_CERTS does at the start of a process; taken back when the test ends. */
export function trust(t: { after(end: () => void): void }, authority: Authority): void {
  const before = getCACertificates("default");
  setDefaultCACertificates([...before, authority.cert]);
  t.after(() => setDefaultCACertificates(before));
}
