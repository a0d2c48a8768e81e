"""Numbers for an exercise."""

mean, spread, output = 150, 40, -0.5
harvest = output * spread + mean
without_mean = output * spread
without_spread = output + mean
away = -output * spread + mean
divided = output / spread + mean
print(f"{harvest:.0f}, not {without_mean}, {without_spread} or {away}")
