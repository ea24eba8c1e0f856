import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../../shared/clock";
import { tooOften } from "../../../shared/errors";
import { linkSecretOf } from "../../customer-care/link-secret";
import { customerCareOf } from "../../customer-care/room";
import { warehouseOf } from "../room";
import { readSession, signSession } from "./session-token";

/** Someone at the warehouse screens, and the one location that they work in. */
export type FloorPicker = { id: string; name: string; location_id: string };
export type SignInInput = { number?: string; pin?: string; badge?: string };

const WINDOW_SECONDS = 900;
/** A whole shift may sign in behind one network address; a PIN is guarded by its own count besides. */
const MOST_TRIES = 300;

const refused = (message: string): MedusaError => new MedusaError(MedusaError.Types.UNAUTHORIZED, message);

/** Signs a picker in; gives the cookie's text. @throws 401 for a wrong number, PIN or badge, alike; 429 while they are locked, or too many try from there */
export async function signIn(container: MedusaContainer, { number, pin, badge }: SignInInput, ip: string): Promise<{ token: string; picker: FloorPicker }> {
  const knocks = await customerCareOf(container).knock(`floor:${ip}`, WINDOW_SECONDS);
  if (knocks > MOST_TRIES) throw tooOften("Too many tries to sign in from here; try again in a quarter of an hour");
  const warehouse = warehouseOf(container);
  const tried = badge ? await warehouse.signInByBadge(badge) : await warehouse.signInByPin(number!, pin!);
  if ("refused" in tried) {
    throw tried.refused === "locked" ? tooOften("Too many wrong PINs: try again later, scan the badge, or ask for a new PIN") : refused(badge ? "This badge opens nothing" : "Number or PIN are wrong");
  }
  const { id, name, location_id } = tried.picker;
  return { token: signSession({ pickerId: id, issuedAt: clock.now() }, linkSecretOf(container)), picker: { id, name, location_id } };
}

/** Whose session it is, as they stand now. @throws 401 once it is over, they were signed out, or work here no more */
export async function pickerOfSession(container: MedusaContainer, token: string | undefined): Promise<FloorPicker> {
  const session = token ? readSession(token, clock.now(), linkSecretOf(container)) : null;
  if (!session) throw refused("Sign in first");
  const [picker] = await warehouseOf(container).listPickers({ id: session.pickerId, active: true });
  if (!picker || (picker.signed_out_at && new Date(picker.signed_out_at) >= session.issuedAt)) throw refused("Sign in again");
  return { id: picker.id, name: picker.name, location_id: picker.location_id };
}

/** Ends the session, and any other that they have. */
export async function signOut(container: MedusaContainer, token: string | undefined): Promise<void> {
  const session = token ? readSession(token, clock.now(), linkSecretOf(container)) : null;
  if (session) await warehouseOf(container).signOutPicker(session.pickerId);
}
