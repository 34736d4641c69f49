package io.riskgate.enforcement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.audit.MerkleProofs.Place;
import io.riskgate.enforcement.audit.MerkleProofs.TreeRoot;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** Entries of the certificate-transparency project's own tests; roots recomputed with Python's hashlib. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int LEAVES = 33;

    private final MerkleProofs proofs = new MerkleProofs();

    @Test
    void gives_the_published_roots_from_the_whole_tree_and_from_its_edge() {
        var tree = new MerkleTree();
        var edge = new MerkleFrontier();
        for (int count = 0; count <= ENTRIES.size(); count++) {
            assertThat(tree.root(count).hex()).isEqualTo(ROOTS.get(count));
            assertThat(edge.root().hex()).isEqualTo(ROOTS.get(count));
            if (count < ENTRIES.size()) {
                byte[] entry = HexFormat.of().parseHex(ENTRIES.get(count));
                tree.append(entry);
                edge.append(entry);
                edge = new MerkleFrontier(edge.leafCount(), edge.subtrees());
            }
        }
    }

    @Test
    void proves_every_leaf_of_every_tree_and_refuses_any_other_place() {
        MerkleTree tree = tree(LEAVES);
        for (int count = 1; count <= LEAVES; count++) {
            for (int leaf = 0; leaf < count; leaf++) {
                List<Sha256Hash> path = tree.inclusionProof(leaf, count);
                Sha256Hash root = tree.root(count);
                assertThat(proofs.includes(entry(leaf), new Place(leaf, count), path, root))
                        .isTrue();
                assertThat(proofs.includes(entry(leaf + 1), new Place(leaf, count), path, root))
                        .isFalse();
                assertThat(proofs.includes(entry(leaf), new Place(leaf + 1, count), path, root))
                        .isFalse();
                assertThat(proofs.includes(entry(leaf), new Place(leaf, count), longer(path), root))
                        .isFalse();
            }
        }
    }

    @Test
    void proves_that_every_tree_begins_with_every_earlier_one_and_with_no_other() {
        MerkleTree tree = tree(LEAVES);
        MerkleTree other = new MerkleTree();
        for (int i = 0; i < LEAVES; i++) {
            other.append(entry(i == 0 ? 99 : i));
        }
        for (int after = 1; after <= LEAVES; after++) {
            for (int before = 1; before <= after; before++) {
                List<Sha256Hash> path = tree.consistencyProof(before, after);
                var earlier = new TreeRoot(before, tree.root(before));
                var later = new TreeRoot(after, tree.root(after));
                assertThat(proofs.isConsistent(earlier, later, path)).isTrue();
                assertThat(proofs.isConsistent(new TreeRoot(before, other.root(before)), later, path))
                        .isFalse();
                assertThat(proofs.isConsistent(earlier, new TreeRoot(after, other.root(after)), path))
                        .isFalse();
                assertThat(proofs.isConsistent(earlier, later, longer(path))).isFalse();
            }
        }
    }

    private static List<Sha256Hash> longer(List<Sha256Hash> path) {
        List<Sha256Hash> longer = new ArrayList<>(path);
        longer.add(Sha256Hash.ZERO);
        return longer;
    }

    private static MerkleTree tree(int count) {
        var tree = new MerkleTree();
        for (int i = 0; i < count; i++) {
            tree.append(entry(i));
        }
        return tree;
    }

    private static byte[] entry(int number) {
        return new byte[] {(byte) number, 1};
    }
}
