import type {
  CalculatedShippingOptionPrice, CalculateShippingOptionPriceContext, CreateFulfillmentResult, CreateShippingOptionDTO, FulfillmentDTO,
  FulfillmentItemDTO, FulfillmentOption, FulfillmentOrderDTO, Logger,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils";
import { createAdapters, type CarrierAdapters } from "./adapters";
import { cartRateRequest } from "./cart-rate-request";
import { fulfilmentLabels } from "./fulfilment-labels";
import { liveRate, type LiveRates } from "./live-rate";
import { decimals } from "./money";
import { carrierOptionsFrom, type CarrierOptions, type CarrierOptionsInput } from "./options";
import { SharedRates } from "./shared-rates";
import { chosenService, fulfillmentOptions } from "./shipping-option";

type Dependencies = { logger?: Logger };

/**
 * Shipping options and live rates from our carrier adapters. It buys and voids nothing: the warehouse does, and hands
 * the labels in `data.labels` (or the fulfilment's `labels`, or `additional_data.labels`).
 */
export class DoorstepCarrierProvider extends AbstractFulfillmentProviderService {
  static override identifier = "doorstep-carrier";

  private readonly options: CarrierOptions;
  private readonly adapters: CarrierAdapters;
  private readonly rates: LiveRates;

  constructor({ logger }: Dependencies, options?: CarrierOptionsInput) {
    super();
    this.options = carrierOptionsFrom(options);
    this.adapters = createAdapters(options);
    this.rates = { shared: new SharedRates(), options: this.options, warn: (message) => logger?.warn(message) };
  }

  /** Wrong options, and a merchant's own adapter that is none, fail the start. */
  static validateOptions(options: Record<string, unknown>): void {
    createAdapters(options);
  }

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return fulfillmentOptions(this.adapters);
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return Boolean(chosenService(this.adapters, data));
  }

  override async validateFulfillmentData(optionData: Record<string, unknown>, data: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { adapter, service } = chosenService(this.adapters, optionData);
    return { ...data, adapter: adapter.key, service };
  }

  override async canCalculate(data: CreateShippingOptionDTO): Promise<boolean> {
    const { adapter } = chosenService(this.adapters, data.data as Record<string, unknown> | undefined);
    return adapter.capabilities.rates || Boolean(this.options.fallbackRates?.length);
  }

  override async calculatePrice(optionData: Record<string, unknown>, _data: Record<string, unknown>, context: CalculateShippingOptionPriceContext): Promise<CalculatedShippingOptionPrice> {
    const { adapter, service } = chosenService(this.adapters, optionData);
    const request = cartRateRequest(context, this.options);
    if (!request) throw new MedusaError(MedusaError.Types.INVALID_DATA, "A rate needs the shipping address's country and the address of the stock location.");
    const rate = await liveRate(this.rates, adapter, service, request);
    return { calculated_amount: rate.amount / 10 ** decimals(rate.currency_code), is_calculated_price_tax_inclusive: false };
  }

  override async createFulfillment(
    data: Record<string, unknown>, _items: Partial<Omit<FulfillmentItemDTO, "fulfillment">>[], _order: Partial<FulfillmentOrderDTO> | undefined,
    fulfillment: Partial<Omit<FulfillmentDTO, "provider_id" | "data" | "items">>, additionalData?: Record<string, unknown>,
  ): Promise<CreateFulfillmentResult> {
    return { data: data ?? {}, labels: fulfilmentLabels(data, additionalData, fulfillment as Record<string, unknown>) };
  }

  override async createReturnFulfillment(fulfillment: Record<string, unknown>): Promise<CreateFulfillmentResult> {
    const data = (fulfillment.data ?? {}) as Record<string, unknown>;
    return { data, labels: fulfilmentLabels(data, fulfillment) };
  }

  /** The warehouse voids the label; here is nothing to undo. */
  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {};
  }
}
