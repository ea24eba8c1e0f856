import type { Context } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { RoomService } from "../../shared/room-service";
import { sqlOf } from "../../shared/sql";
import { TABLES } from "./tables";
import { badgeHash, newBadgeCode } from "./writes/badge";
import { addPicker, changePicker, signOut } from "./writes/pickers";
import { hashPin } from "./writes/pin";
import { signInByBadge, signInByPin, type SignIn } from "./writes/sign-in";

export type PickerInput = { name: string; location_id: string; number: string; pin: string };
export type PickerChangeInput = Partial<Omit<PickerInput, "number">> & { active?: boolean };

/** The warehouse's people: who works where, and how they sign in. */
export class PickerService extends RoomService(TABLES) {
  /** Gives the picker's id. @throws 409 when the number is taken */
  @InjectTransactionManager()
  async addPicker({ pin, ...picker }: PickerInput, @MedusaContext() context: Context = {}): Promise<string> {
    return addPicker(sqlOf(context), { ...picker, pin_hash: await hashPin(pin) });
  }

  /** What is given is changed; another PIN or location, or `active: false`, signs them out. @throws 404 */
  @InjectTransactionManager()
  async changePicker(id: string, { pin, ...change }: PickerChangeInput, @MedusaContext() context: Context = {}): Promise<void> {
    await changePicker(sqlOf(context), id, { ...change, pin_hash: pin === undefined ? undefined : await hashPin(pin) });
  }

  /** Gives what the new badge says, this once; the one before it opens nothing any more. @throws 404 */
  @InjectTransactionManager()
  async renewBadge(id: string, @MedusaContext() context: Context = {}): Promise<string> {
    const code = newBadgeCode();
    await changePicker(sqlOf(context), id, { badge_hash: badgeHash(code) });
    return code;
  }

  /** Ends their sessions on every device. @throws 404 */
  @InjectTransactionManager()
  async signOutPicker(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await signOut(sqlOf(context), id);
  }

  /** Counts a wrong PIN, and so never throws for one. */
  @InjectTransactionManager()
  async signInByPin(number: string, pin: string, @MedusaContext() context: Context = {}): Promise<SignIn> {
    return signInByPin(sqlOf(context), number, pin);
  }

  @InjectTransactionManager()
  async signInByBadge(code: string, @MedusaContext() context: Context = {}): Promise<SignIn> {
    return signInByBadge(sqlOf(context), code);
  }
}
