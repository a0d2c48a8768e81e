dz = da * a
