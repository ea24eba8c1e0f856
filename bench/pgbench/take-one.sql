update bench_hot_item set available = available - 1 where id = 1 and available > 0;
