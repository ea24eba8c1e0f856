import { createPublicKey, generateKeyPairSync, randomUUID, sign, type JsonWebKey } from "node:crypto";

/** The key that signs the double's webhooks; `/jwks` tells its public half. */
export class SigningKey {
  readonly id = randomUUID();
  private readonly pair = generateKeyPairSync("rsa", { modulusLength: 2048 });

  get jwk(): JsonWebKey & { kid: string; alg: string; use: string } {
    return { ...createPublicKey(this.pair.privateKey).export({ format: "jwk" }), kid: this.id, alg: "RS256", use: "sig" };
  }

  /** RSA-SHA256 over `timestamp.body`, base64, as ShipEngine's docs on webhook validation have it. */
  headersFor(body: string, at = new Date()): Record<string, string> {
    const timestamp = at.toISOString();
    return {
      "content-type": "application/json", "x-shipengine-timestamp": timestamp, "x-shipengine-rsa-sha256-key-id": this.id,
      "x-shipengine-rsa-sha256-signature": sign("RSA-SHA256", Buffer.from(`${timestamp}.${body}`), this.pair.privateKey).toString("base64"),
    };
  }
}
