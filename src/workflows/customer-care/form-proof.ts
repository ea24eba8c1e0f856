import type { MedusaContainer } from "@medusajs/framework/types";
import { randomBytes } from "node:crypto";
import { clock } from "../../shared/clock";
import { readSigned, signText } from "../../shared/signed-token";
import { linkSecretOf } from "./link-secret";
import type { OpenedLink } from "./order-link";

/** A page may lie open so long before one of its forms is sent. */
const OPEN_MS = 24 * 3_600_000;

const purpose = ({ token }: OpenedLink, unlock: string): string => `doorstep-page-form-v1 ${token} ${unlock}`;

/**
 * What every form of a page carries: that the page was ours, opened by this very link and, where the order was unlocked, in this very
 * browser. Its own each time, so that a form that is sent twice is known.
 */
export const formProofFor = (container: MedusaContainer, link: OpenedLink, unlock = ""): string =>
  signText(`${randomBytes(12).toString("base64url")} ${clock.now().getTime()}`, purpose(link, unlock), linkSecretOf(container));

/** Whether the page was ours, and lay open not too long. */
export function isOwnForm(container: MedusaContainer, link: OpenedLink, proof: unknown, unlock = ""): boolean {
  const text = typeof proof === "string" ? readSigned(proof, purpose(link, unlock), linkSecretOf(container)) : null;
  const made = Number(text?.split(" ")[1]);
  return made <= clock.now().getTime() + 60_000 && made > clock.now().getTime() - OPEN_MS;
}
