import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { clock } from "../../../../shared/clock";
import type { ShipEngineClient } from "./client";

/** An id that nobody published makes us ask no more often than this… */
const ASK_AGAIN_MS = 60_000;
/** …and ShipEngine is left alone for so long where it did not answer: whoever comes meanwhile is told the same. */
const LEFT_ALONE_MS = 10_000;

/** ShipEngine's public keys (docs: webhook validation): fetched when an id is met for the first time, by one for all who wait, and kept. */
export class SigningKeys {
  private keys = new Map<string, KeyObject>();
  private answer: Promise<void> = Promise.resolve();
  private askAgainAt = -Infinity;

  constructor(private readonly ask: ShipEngineClient) {}

  /** @throws CarrierError `unavailable` while ShipEngine does not tell its keys */
  async byId(id: string): Promise<KeyObject | undefined> {
    if (!this.keys.has(id)) await this.askOnce();
    return this.keys.get(id);
  }

  private askOnce(): Promise<void> {
    const now = clock.now().getTime();
    if (now >= this.askAgainAt) {
      this.askAgainAt = now + ASK_AGAIN_MS;
      this.answer = this.fetchKeys();
    }
    return this.answer;
  }

  private async fetchKeys(): Promise<void> {
    try {
      const { keys } = await this.ask<{ keys: (JsonWebKey & { kid: string })[] }>("GET", "/jwks");
      this.keys = new Map(keys.map(({ kid, ...key }) => [kid, createPublicKey({ key, format: "jwk" })]));
    } catch (error) {
      this.askAgainAt = clock.now().getTime() + LEFT_ALONE_MS;
      throw error;
    }
  }
}
