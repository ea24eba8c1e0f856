import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { clock } from "../../../../shared/clock";
import type { ShipEngineClient } from "./client";

/** An id that nobody published makes us ask no more often than this. */
const ASK_AGAIN_MS = 60_000;

/** ShipEngine's public keys (docs: webhook validation): fetched when an id is met for the first time, and kept. */
export class SigningKeys {
  private keys = new Map<string, KeyObject>();
  private askedAt = -Infinity;

  constructor(private readonly ask: ShipEngineClient) {}

  async byId(id: string): Promise<KeyObject | undefined> {
    const known = this.keys.get(id);
    if (known || clock.now().getTime() - this.askedAt < ASK_AGAIN_MS) return known;
    const { keys } = await this.ask<{ keys: (JsonWebKey & { kid: string })[] }>("GET", "/jwks");
    this.askedAt = clock.now().getTime();
    this.keys = new Map(keys.map(({ kid, ...key }) => [kid, createPublicKey({ key, format: "jwk" })]));
    return this.keys.get(id);
  }
}
