import type Stripe from "stripe";
import type {
  CreateAccountHolderInput, CreateAccountHolderOutput, DeleteAccountHolderInput, DeleteAccountHolderOutput,
  DeletePaymentMethodInput, DeletePaymentMethodOutput, ListPaymentMethodsInput, ListPaymentMethodsOutput, Logger,
  PaymentProviderContext, SavePaymentMethodInput, SavePaymentMethodOutput, UpdateAccountHolderInput, UpdateAccountHolderOutput,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, MedusaError } from "@medusajs/framework/utils";
import { customerParams, keyFor } from "./account-holders";
import { asPaymentError, StripePaymentError } from "./errors";
import type { StripeOptions } from "./options";

type Data = Record<string, unknown>;

/** The half of the provider that keeps shoppers as Stripe customers, with their saved payment methods. */
export abstract class StripeAccounts extends AbstractPaymentProvider<StripeOptions> {
  protected abstract readonly stripe: Stripe;

  /** Awaits a call to Stripe and turns what it throws into an error of Medusa's; the merchant's part of it goes to the log. */
  protected async ask<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      const known = asPaymentError(error);
      if (known instanceof StripePaymentError) {
        (this.container["logger"] as Logger | undefined)?.warn(`Stripe: ${JSON.stringify(known.merchantDetail)}`);
      }
      throw known;
    }
  }

  async createAccountHolder({ context }: CreateAccountHolderInput): Promise<CreateAccountHolderOutput> {
    const known = holderId(context);
    if (known) return { id: known };
    const params = customerParams(context.customer);
    const idempotencyKey = keyFor(context.idempotency_key ?? context.customer.id, params);
    const customer = await this.ask(this.stripe.customers.create(params, { idempotencyKey }));
    return { id: customer.id, data: plain(customer) };
  }

  async updateAccountHolder({ context }: UpdateAccountHolderInput): Promise<UpdateAccountHolderOutput> {
    if (!context.customer) return {};
    return { data: plain(await this.ask(this.stripe.customers.update(requireHolder(context), customerParams(context.customer)))) };
  }

  async deleteAccountHolder({ context }: DeleteAccountHolderInput): Promise<DeleteAccountHolderOutput> {
    await this.ask(this.stripe.customers.del(requireHolder(context as PaymentProviderContext)));
    return {};
  }

  async listPaymentMethods({ context }: ListPaymentMethodsInput): Promise<ListPaymentMethodsOutput> {
    const customer = holderId(context);
    if (!customer) return [];
    const { data } = await this.ask(this.stripe.customers.listPaymentMethods(customer, { limit: 100 }));
    return data.map((method) => ({ id: method.id, data: plain(method) }));
  }

  /** Begins to save a method: the storefront confirms the setup intent, unless `data.payment_method` names a method to save at once. */
  async savePaymentMethod({ context, data }: SavePaymentMethodInput): Promise<SavePaymentMethodOutput> {
    const method = data?.["payment_method"];
    const params: Stripe.SetupIntentCreateParams = {
      customer: requireHolder(context), automatic_payment_methods: { enabled: true, allow_redirects: "never" },
      ...(typeof method === "string" && { payment_method: method, confirm: true }),
    };
    const key = context?.idempotency_key;
    const setup = await this.ask(this.stripe.setupIntents.create(params, key ? { idempotencyKey: key } : {}));
    return { id: setup.id, data: plain(setup) };
  }

  async deletePaymentMethod({ data }: DeletePaymentMethodInput): Promise<DeletePaymentMethodOutput> {
    await this.ask(this.stripe.paymentMethods.detach(data.id));
    return {};
  }
}

const plain = (object: object): Data => ({ ...object });

function holderId(context: PaymentProviderContext | undefined): string | undefined {
  const id = context?.account_holder?.data?.["id"];
  return typeof id === "string" ? id : undefined;
}

function requireHolder(context: PaymentProviderContext | undefined): string {
  const id = holderId(context);
  if (id) return id;
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "The customer has no account holder at Stripe: create one first.");
}
