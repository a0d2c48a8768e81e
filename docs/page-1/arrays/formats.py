tiny, share, large = 0.0000123, 0.678, 12345.678

print(tiny)
print(f"{tiny:.4f}")
print(f"{tiny:.1e}")
print(f"{share:.0%}")
print(f"[{large:.1f}] [{large:12.1f}]")
print(10_000 == 10000, 1e-5 == 0.00001)
