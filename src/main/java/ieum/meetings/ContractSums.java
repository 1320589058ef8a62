package ieum.meetings;

import ieum.currencies.RateView;
import ieum.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What contracts are worth together, each currency by itself.
 *
 * @param total the same in one currency, where one was chosen and the rates are known
 * @param rates by which it was made
 * @param missing currencies of which no rate is known
 */
public record ContractSums(List<Sum> sums, @Nullable Money total, List<RateView> rates, List<String> missing) {
    /** @param verified how much of it the organisers have seen */
    public record Sum(Money value, Money verified, int contracts) {}

    public int contracts() {
        return sums.stream().mapToInt(Sum::contracts).sum();
    }
}
