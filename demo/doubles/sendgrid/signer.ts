import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import type { SignedRequest } from "../kit/webhooks";

export const SIGNATURE_HEADER = "X-Twilio-Email-Event-Webhook-Signature";
export const TIMESTAMP_HEADER = "X-Twilio-Email-Event-Webhook-Timestamp";

/** Signs event webhooks as SendGrid does: ECDSA on P-256 with SHA-256 over timestamp + raw body, in DER. */
export class EventSigner {
  /** Base64 of the public key's SPKI DER: the "verification key" of SendGrid's settings. */
  readonly publicKey: string;
  private readonly privateKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  }

  /** The signed request that delivers `body`; `timestamp` in Unix seconds. */
  request(body: string | Buffer<ArrayBuffer>, timestamp: number, contentType = "application/json"): SignedRequest {
    const signature = sign("sha256", Buffer.concat([Buffer.from(String(timestamp)), Buffer.from(body)]), this.privateKey).toString("base64");
    return {
      body,
      headers: {
        "content-type": contentType,
        "user-agent": "SendGrid Event API",
        [SIGNATURE_HEADER]: signature,
        [TIMESTAMP_HEADER]: String(timestamp),
      },
    };
  }
}
