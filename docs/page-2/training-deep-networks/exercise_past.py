da, w, slope = 8, -1 / 2, 1 / 4
through = int(da * w * slope)
both = da + through
plus = da - through
factor = 1 + w * slope
factor_added = da + w * slope
without_slope = int(da + da * w)
without_weight = int(da + da * slope)
print(f"through the layer {through}, with the way past {both}")
