dz = np.where(z > 0, da, 0)
dW = np.einsum("ni,nj->ij", X, dz)
db = dz.sum(axis=0).reshape(1, -1)
dX = np.einsum("nj,ij->ni", dz, W)
